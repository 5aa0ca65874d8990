namespace AlgoAcademy.Research;

/// <summary>An order that somebody would like to send.</summary>
public sealed record OrderIntent
{
    /// <summary>What is traded.</summary>
    public required string Symbol { get; init; }

    /// <summary>Units: bought above zero, sold below.</summary>
    public required double Quantity { get; init; }

    /// <summary>Limit price; NaN for a market order, which is judged at the reference price.</summary>
    public double LimitPrice { get; init; } = double.NaN;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{(Quantity < 0 ? "sell" : "buy")} {Math.Abs(Quantity)} {Symbol}{(double.IsNaN(LimitPrice) ? "" : $" at {LimitPrice}")}");
}
