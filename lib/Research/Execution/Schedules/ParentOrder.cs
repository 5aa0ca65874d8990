namespace AlgoAcademy.Research;

/// <summary>An order that is too large to be sent at once, and the time it has.</summary>
public sealed record ParentOrder
{
    /// <summary>Units to trade, above zero.</summary>
    public required long Quantity { get; init; }

    /// <summary>Buy, or else sell.</summary>
    public bool IsBuy { get; init; } = true;

    /// <summary>First moment, UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>Last moment, UTC, after the first.</summary>
    public required DateTime End { get; init; }

    /// <summary>Slices are whole multiples of this; what is left over goes with the last.</summary>
    public long Lot { get; init; } = 1;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{(IsBuy ? "buy" : "sell")} {Quantity} from {Start:yyyy-MM-dd HH:mm:ss} to {End:yyyy-MM-dd HH:mm:ss} UTC");

    internal void Check()
    {
        var faults = OptionRules.Within(Quantity, 1, 1e15).Concat(OptionRules.Within(Lot, 1, Math.Max(1, Quantity))).ToList();
        if (Start.Kind != DateTimeKind.Utc || End.Kind != DateTimeKind.Utc || End <= Start)
            faults.Add(FormattableString.Invariant($"Start and End must be UTC, in order; were {Start:O} and {End:O}."));
        OptionRules.Require(faults, "order");
    }
}
