namespace AlgoAcademy.Research;

/// <summary>How far from the middle price a maker bids and offers.</summary>
/// <param name="Bid">Middle − bid, in price units; below zero when the bid is above the middle; NaN when no bid is shown.</param>
/// <param name="Ask">Ask − middle, in price units; below zero when the ask is below the middle; NaN when no ask is shown.</param>
public readonly record struct QuoteDistances(double Bid, double Ask)
{
    /// <summary>Ask − bid; NaN when a side is missing.</summary>
    public double Spread => Bid + Ask;

    /// <summary>The prices around a middle.</summary>
    /// <param name="mid">Middle price, finite.</param>
    /// <exception cref="ArgumentException">A middle that is no number.</exception>
    public TwoSidedQuote Around(double mid)
    {
        OptionRules.Require(OptionRules.Within(mid, double.MinValue, double.MaxValue), nameof(mid));
        return new TwoSidedQuote(mid - Bid, mid + Ask);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"bid {Bid:G7} below, ask {Ask:G7} above the middle");
}
