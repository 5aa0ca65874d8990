namespace AlgoAcademy.Research;

/// <summary>What a liquidity seeker calls a chance, and how far it goes.</summary>
public sealed record LiquiditySeekerOptions
{
    /// <summary>Never buys above, never sells below this price; null for any price.</summary>
    public double? LimitPrice { get; init; }

    /// <summary>Largest fraction of all volume that may be ours before the order becomes urgent, above 0 and below 1.</summary>
    public double MaxParticipation { get; init; } = 0.25;

    /// <summary>A spread is tight up to this multiple of the usual one, above zero.</summary>
    public double TightSpread { get; init; } = 1;

    /// <summary>Size is large from this multiple of the usual one, above zero.</summary>
    public double LargeSize { get; init; } = 1.5;

    /// <summary>Fraction of what is offered that is taken, above 0, at most 1: who takes all shows that he wants more.</summary>
    public double TakeShare { get; init; } = 0.5;

    /// <summary>Glimpses in which what is usual forgets half, above zero.</summary>
    public double HalfLife { get; init; } = 50;

    /// <summary>Fraction of the order's time after which it takes whatever is offered within the limit price, 0 to 1.</summary>
    public double UrgentAt { get; init; } = 0.9;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"takes {TakeShare:P0} of sizes {LargeSize:G3} times the usual at spreads up to {TightSpread:G3} times, at most {MaxParticipation:P0} of volume, urgent at {UrgentAt:P0}");

    internal void Check() => OptionRules.Require(
        (LimitPrice is { } limit ? OptionRules.Positive(limit, nameof(LimitPrice)) : []).Concat(OptionRules.Within(MaxParticipation, 1e-9, 1 - 1e-9)).Concat(OptionRules.Positive(TightSpread))
        .Concat(OptionRules.Positive(LargeSize)).Concat(OptionRules.Within(TakeShare, 1e-9, 1)).Concat(OptionRules.Positive(HalfLife)).Concat(OptionRules.Within(UrgentAt, 0, 1)), "options");
}
