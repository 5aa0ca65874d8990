namespace AlgoAcademy.Research;

/// <summary>An order as it was decided and as it was carried out: what a transaction cost analysis needs. Cancelled orders count, too.</summary>
public sealed record ExecutedOrder
{
    /// <summary>Units that were wanted, above zero.</summary>
    public required double Quantity { get; init; }

    /// <summary>Bought, or else sold.</summary>
    public bool IsBuy { get; init; } = true;

    /// <summary>Middle price when it was decided.</summary>
    public required double DecisionPrice { get; init; }

    /// <summary>Middle price when the order reached the market.</summary>
    public required double ArrivalPrice { get; init; }

    /// <summary>Price at the end, at which what was not filled is valued.</summary>
    public required double EndPrice { get; init; }

    /// <summary>What was traded; none when all of it was cancelled.</summary>
    public IReadOnlyList<ChildFill> Fills { get; init; } = [];

    /// <summary>Units that were filled.</summary>
    public double Filled => Fills.Sum(static fill => fill.Quantity);

    /// <summary>Average price of the fills; NaN when there are none.</summary>
    public double AveragePrice => Fills.Sum(static fill => fill.Quantity * fill.Price) / Filled;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{(IsBuy ? "bought" : "sold")} {Filled} of {Quantity} at {AveragePrice:F4}");

    internal double Sign => IsBuy ? 1 : -1;

    internal void Check()
    {
        var faults = OptionRules.Positive(Quantity).Concat(OptionRules.Positive(DecisionPrice)).Concat(OptionRules.Positive(ArrivalPrice)).Concat(OptionRules.Positive(EndPrice)).ToList();
        if (Fills is null || Fills.Any(static fill => !(fill.Quantity > 0 && fill.Price > 0 && double.IsFinite(fill.Quantity * fill.Price * (1 + fill.Fee)))))
            faults.Add("Fills must have quantities and prices above zero.");
        else if (Filled > Quantity * (1 + 1e-9))
            faults.Add(FormattableString.Invariant($"Fills must not be more than the order: {Filled} of {Quantity}."));
        OptionRules.Require(faults, "order");
    }
}
