namespace AlgoAcademy.Research;

/// <summary>What a risk gate says of an order.</summary>
/// <param name="Limit">The limit that stops it; None when it may go.</param>
/// <param name="Reason">The limit in words and numbers; empty when it may go.</param>
public readonly record struct RiskVerdict(RiskLimit Limit, string Reason)
{
    /// <summary>The order may go.</summary>
    public static RiskVerdict Accepted { get; } = new(RiskLimit.None, "");

    /// <summary>May the order go?</summary>
    public bool IsAccepted => Limit == RiskLimit.None;

    /// <inheritdoc/>
    public override string ToString() => IsAccepted ? "accepted" : $"rejected by {Limit}: {Reason}";
}
