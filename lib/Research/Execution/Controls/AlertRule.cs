namespace AlgoAcademy.Research;

/// <summary>When a value is worth waking somebody for. Two thresholds, so that a value that trembles about one does not ring all night.</summary>
public sealed record AlertRule
{
    /// <summary>What it is about.</summary>
    public required string Name { get; init; }

    /// <summary>Who acts on it: an alert without an owner is not a control.</summary>
    public required string Owner { get; init; }

    /// <summary>Raised when the value is above this.</summary>
    public required double RaiseAbove { get; init; }

    /// <summary>Cleared when the value is below this, which is not above the other.</summary>
    public required double ClearBelow { get; init; }

    /// <summary>How long the value must stay beyond a threshold before the alert changes.</summary>
    public TimeSpan For { get; init; } = TimeSpan.Zero;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Name}: raised above {RaiseAbove}, cleared below {ClearBelow}, after {For.TotalSeconds} s, for {Owner}");

    internal void Check()
    {
        var faults = OptionRules.Within(RaiseAbove, double.MinValue, double.MaxValue).Concat(OptionRules.Within(ClearBelow, double.MinValue, RaiseAbove)).Concat(OptionRules.Within(For.TotalSeconds, 0, 1e9)).ToList();
        if (string.IsNullOrWhiteSpace(Name) || string.IsNullOrWhiteSpace(Owner))
            faults.Add("Name and Owner must be given: an alert without an owner is not a control.");
        OptionRules.Require(faults, "rule");
    }
}
