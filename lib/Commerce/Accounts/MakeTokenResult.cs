namespace AlgoAcademy.Commerce;

/// <summary>What came of asking for a token.</summary>
public abstract record MakeTokenResult
{
    private MakeTokenResult()
    {
    }

    /// <summary>It was made.</summary>
    /// <param name="Token">What is kept of it.</param>
    /// <param name="Secret">The token itself, said this once.</param>
    public sealed record Made(ApiToken Token, string Secret) : MakeTokenResult;

    /// <summary>It was not.</summary>
    /// <param name="Reason">Why, and what to do.</param>
    public sealed record Refused(string Reason) : MakeTokenResult;
}
