namespace AlgoAcademy.Commerce;

/// <summary>What asking the payment provider for a session gave.</summary>
public abstract record SessionLookup
{
    private SessionLookup()
    {
    }

    /// <summary>The provider answered with the session.</summary>
    public sealed record Found(PaymentSession Session) : SessionLookup;

    /// <summary>The provider knows no such session.</summary>
    public sealed record Missing : SessionLookup;

    /// <summary>The provider cannot be asked now.</summary>
    /// <param name="Reason">What happened.</param>
    /// <param name="RetryAfter">How long to wait.</param>
    public sealed record Unavailable(string Reason, TimeSpan RetryAfter) : SessionLookup;
}
