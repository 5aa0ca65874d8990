namespace AlgoAcademy.Research;

/// <summary>What keeps an inventory in bounds, whatever the quotes come from: a limit, a skew and a trigger to hedge.</summary>
public sealed record InventoryControl
{
    /// <summary>Largest inventory, long or short, in units, above zero. No quote is shown that could break it.</summary>
    public double Limit { get; init; } = 10;

    /// <summary>Units of one fill, above zero: a side whose fill would go beyond the limit is not shown.</summary>
    public double FillSize { get; init; } = 1;

    /// <summary>Both quotes go down by this for each unit held, in price units, zero or more.</summary>
    public double Skew { get; init; }

    /// <summary>Inventory, long or short, at which to hedge; infinite for never. Above zero.</summary>
    public double HedgeAt { get; init; } = double.PositiveInfinity;

    /// <summary>Inventory that is left after hedging, long or short, from zero to <see cref="HedgeAt"/>.</summary>
    public double HedgeTo { get; init; }

    /// <summary>The quotes as they may be shown.</summary>
    /// <param name="quote">Bid and ask; a side that is NaN stays so.</param>
    /// <param name="inventory">Units held, below zero when short.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public TwoSidedQuote Apply(TwoSidedQuote quote, double inventory)
    {
        Check(inventory);
        var shift = Skew * inventory;
        return new TwoSidedQuote(
            inventory + FillSize > Limit ? double.NaN : quote.Bid - shift,
            inventory - FillSize < -Limit ? double.NaN : quote.Ask - shift);
    }

    /// <summary>Units to hedge now, below zero to sell: none below the trigger, otherwise down to <see cref="HedgeTo"/>.</summary>
    /// <param name="inventory">Units held, below zero when short.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public double Hedge(double inventory)
    {
        Check(inventory);
        return Math.Abs(inventory) < HedgeAt ? 0 : (Math.Sign(inventory) * HedgeTo) - inventory;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"inventory up to ±{Limit}, skew {Skew:G4} a unit, hedged at {HedgeAt} down to {HedgeTo}");

    private void Check(double inventory) => OptionRules.Require(
        OptionRules.Positive(Limit).Concat(OptionRules.Positive(FillSize)).Concat(OptionRules.Within(Skew, 0, 1e12))
        .Concat(HedgeAt > 0 ? [] : [FormattableString.Invariant($"HedgeAt must be above zero; was {HedgeAt}.")])
        .Concat(OptionRules.Within(HedgeTo, 0, Math.Min(HedgeAt, double.MaxValue))).Concat(OptionRules.Within(inventory, -1e15, 1e15)), "control");
}
