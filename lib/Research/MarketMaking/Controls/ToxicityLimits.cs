namespace AlgoAcademy.Research;

/// <summary>When flow is called toxic and what is done about it.</summary>
public sealed record ToxicityLimits
{
    /// <summary>Time in which what was seen loses half of its weight, above zero.</summary>
    public double HalfLife { get; init; } = 1;

    /// <summary>Mean loss per unit filled, in price units, at which quotes are widened; above zero.</summary>
    public double LossLimit { get; init; } = 0.1;

    /// <summary>|buyers' − sellers' volume| / volume at which quotes are widened, above 0 and at most 1.</summary>
    public double ImbalanceLimit { get; init; } = 0.6;

    /// <summary>Weight of an unseen past without loss or imbalance, in fills and in units of volume: a few observations alone say little. Above zero.</summary>
    public double Prior { get; init; } = 5;

    /// <summary>What each quote is moved away by when widened, in price units, zero or more.</summary>
    public double Widening { get; init; } = 0.1;

    /// <summary>Quotes are pulled at this multiple of a limit, above 1.</summary>
    public double PullAt { get; init; } = 2;

    /// <summary>And come back, one state at a time, below this fraction of the limit: above 0, below 1. The gap keeps them from flickering.</summary>
    public double ReturnBelow { get; init; } = 0.7;

    /// <summary>Shortest time without quotes once they are pulled, in units of time, zero or more.</summary>
    public double Pause { get; init; } = 1;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"widen by {Widening:G4} at a loss of {LossLimit:G4} or an imbalance of {ImbalanceLimit:P0}, pull at {PullAt:G3} times that");

    internal void Check() => OptionRules.Require(
        OptionRules.Positive(HalfLife).Concat(OptionRules.Positive(LossLimit)).Concat(OptionRules.Within(ImbalanceLimit, 1e-9, 1)).Concat(OptionRules.Positive(Prior))
        .Concat(OptionRules.Within(Widening, 0, 1e12)).Concat(OptionRules.Within(PullAt, 1, 1e6)).Concat(OptionRules.Within(ReturnBelow, 1e-9, 1 - 1e-9))
        .Concat(OptionRules.Within(Pause, 0, 1e12)), "limits");
}
