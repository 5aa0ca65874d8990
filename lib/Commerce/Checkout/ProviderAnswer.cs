namespace AlgoAcademy.Commerce;

/// <summary>What asking the payment provider for something gave.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public abstract record ProviderAnswer<T>
{
    private ProviderAnswer()
    {
    }

    /// <summary>The provider answered with it.</summary>
    public sealed record Found(T Value) : ProviderAnswer<T>;

    /// <summary>The provider knows no such thing.</summary>
    public sealed record Missing : ProviderAnswer<T>;

    /// <summary>The provider understood and said no: asking again the same way will not help.</summary>
    /// <param name="Code">The provider's word for it: "card_declined", "charge_already_refunded".</param>
    /// <param name="Reason">The provider's sentence.</param>
    public sealed record Refused(string Code, string Reason) : ProviderAnswer<T>;

    /// <summary>The provider cannot be asked now.</summary>
    /// <param name="Reason">What happened.</param>
    /// <param name="RetryAfter">How long to wait.</param>
    public sealed record Unavailable(string Reason, TimeSpan RetryAfter) : ProviderAnswer<T>;
}
