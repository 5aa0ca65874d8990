namespace AlgoAcademy.Commerce;

/// <summary>The test checkout remembers no events: what its webhook missed is found by asking for open orders.</summary>
public sealed class TestEventFeed : IEventFeed
{
    /// <inheritdoc/>
    public Task<ProviderAnswer<IReadOnlyList<ProviderEvent>>> ListAsync(
        DateTimeOffset since, bool onlyUndelivered, CancellationToken cancellation) =>
        Task.FromResult<ProviderAnswer<IReadOnlyList<ProviderEvent>>>(new ProviderAnswer<IReadOnlyList<ProviderEvent>>.Found([]));
}
