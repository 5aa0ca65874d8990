namespace AlgoAcademy.Commerce;

/// <summary>What came of signing up.</summary>
public abstract record SignUpResult
{
    private SignUpResult()
    {
    }

    /// <summary>The account is made and signed in.</summary>
    public sealed record SignedIn : SignUpResult;

    /// <summary>A mail is on its way; the same for an address that has an account and one that has none (S4).</summary>
    public sealed record MailSent : SignUpResult;

    /// <summary>No account can be made of this.</summary>
    /// <param name="Faults">Why, to be shown; says nothing about other accounts.</param>
    public sealed record Refused(IReadOnlyList<string> Faults) : SignUpResult;
}
