namespace AlgoAcademy.Research;

/// <summary>What a maker shows: a price to buy at and a price to sell at.</summary>
/// <param name="Bid">NaN when none is shown.</param>
/// <param name="Ask">NaN when none is shown.</param>
public readonly record struct TwoSidedQuote(double Bid, double Ask)
{
    /// <summary>No quote on either side.</summary>
    public static TwoSidedQuote None { get; } = new(double.NaN, double.NaN);

    /// <summary>Ask − bid; NaN when a side is missing.</summary>
    public double Spread => Ask - Bid;

    /// <summary>Half way between; NaN when a side is missing.</summary>
    public double Center => (Bid + Ask) / 2;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"bid {Bid:F6}, ask {Ask:F6}");
}
