namespace AlgoAcademy.Commerce;

/// <summary>The provider's memory of what it told, or tried to tell, the webhook.</summary>
public interface IEventFeed
{
    /// <summary>The events of the types this version acts on.</summary>
    /// <param name="since">From when (UTC); a provider remembers 30 days.</param>
    /// <param name="onlyUndelivered">Only those whose delivery failed; false for all, after a backup was restored.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<ProviderAnswer<IReadOnlyList<ProviderEvent>>> ListAsync(DateTimeOffset since, bool onlyUndelivered, CancellationToken cancellation);
}
