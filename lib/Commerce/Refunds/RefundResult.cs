namespace AlgoAcademy.Commerce;

/// <summary>What became of a wish to pay back.</summary>
public abstract record RefundResult
{
    private RefundResult()
    {
    }

    /// <summary>The money is on its way, and the access it paid for is closed.</summary>
    public sealed record Refunded(string RefundRef, Money Amount) : RefundResult;

    /// <summary>The order was free: no money moves, the access is closed.</summary>
    public sealed record Closed : RefundResult;

    /// <summary>These lines were paid back before.</summary>
    public sealed record AlreadyRefunded : RefundResult;

    /// <summary>No such paid order, or the lines are none of it.</summary>
    public sealed record NotRefundable(string Reason) : RefundResult;

    /// <summary>The payment provider cannot be reached.</summary>
    public sealed record Unavailable(string Reason, TimeSpan RetryAfter) : RefundResult;
}
