namespace AlgoAcademy.Commerce;

/// <summary>What became of a hint that something changed at the provider.</summary>
public abstract record HandlingResult
{
    private HandlingResult()
    {
    }

    /// <summary>The provider's state was read and is ours now.</summary>
    /// <param name="Note">In a few words, for the inbox row.</param>
    public sealed record Done(string Note) : HandlingResult;

    /// <summary>Something contradicts the shop's books: nothing granted, nothing taken, kept for a person.</summary>
    public sealed record Quarantined(string Reason) : HandlingResult;

    /// <summary>The provider cannot be asked now, or did not tell enough: try again later, change nothing.</summary>
    public sealed record Unavailable(string Reason, TimeSpan RetryAfter) : HandlingResult;
}
