namespace AlgoAcademy.Commerce;

/// <summary>What a shown token is worth.</summary>
public abstract record TokenCheck
{
    private TokenCheck()
    {
    }

    /// <summary>It counts.</summary>
    /// <param name="Token">The token.</param>
    public sealed record Valid(ApiToken Token) : TokenCheck;

    /// <summary>It does not.</summary>
    /// <param name="Code">A stable code: token_unknown, token_expired or token_revoked.</param>
    /// <param name="Reason">Why, and what to do.</param>
    public sealed record Refused(string Code, string Reason) : TokenCheck;
}
