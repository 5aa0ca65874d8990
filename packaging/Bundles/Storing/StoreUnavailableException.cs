namespace AlgoAcademy.Bundles;

/// <summary>The store cannot answer now: time out, overload, a clock that is off. What was asked can be asked again later.</summary>
public sealed class StoreUnavailableException(string message, TimeSpan retryAfter, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>When it is worth asking again.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}
