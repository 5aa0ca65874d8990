namespace AlgoAcademy.Commerce;

/// <summary>What came of handing one mail over.</summary>
public abstract record MailOutcome
{
    private MailOutcome()
    {
    }

    /// <summary>It was taken over: from here on it is the other side's.</summary>
    public sealed record Sent : MailOutcome;

    /// <summary>Not now; the same mail may go through later.</summary>
    /// <param name="Reason">Why, without secrets.</param>
    /// <param name="ServerDown">Whether it is about the server and not this mail: then no other mail would go through either.</param>
    public sealed record Later(string Reason, bool ServerDown) : MailOutcome;

    /// <summary>Never: the address or the mail itself was refused.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(string Reason) : MailOutcome;
}
