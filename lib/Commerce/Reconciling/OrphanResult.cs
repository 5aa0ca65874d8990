namespace AlgoAcademy.Commerce;

/// <summary>What became of giving a payment to an account.</summary>
public abstract record OrphanResult
{
    private OrphanResult()
    {
    }

    /// <summary>The account has what was paid for.</summary>
    public sealed record Assigned : OrphanResult;

    /// <summary>No such payment waits.</summary>
    public sealed record NotWaiting : OrphanResult;

    /// <summary>The account or the product does not exist.</summary>
    public sealed record Unknown(string Reason) : OrphanResult;
}
