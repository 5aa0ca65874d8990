namespace AlgoAcademy.Research;

/// <summary>The volatility clusters of a simulated market; length, start and calendar as of any path.</summary>
public sealed record GarchPathOptions : PathOptions
{
    /// <summary>Expected log return, a fraction a year.</summary>
    public double Drift { get; init; } = 0.05;

    /// <summary>Volatility in the long run, a fraction a year.</summary>
    public double Volatility { get; init; } = 0.18;

    /// <summary>α: what a squared shock adds to the next variance.</summary>
    public double Alpha { get; init; } = 0.06;

    /// <summary>γ: what it adds beside, after a fall (Glosten, Jagannathan and Runkle 1993).</summary>
    public double Gamma { get; init; } = 0.06;

    /// <summary>β: what is left of the variance a bar later. α + β + γ/2 must be below 1.</summary>
    public double Beta { get; init; } = 0.89;

    /// <summary>Degrees of freedom of t-distributed shocks, a whole number of at least 3; null for normal ones.</summary>
    public int? DegreesOfFreedom { get; init; }

    internal double Persistence => Alpha + Beta + (Gamma / 2);

    internal override IEnumerable<string> Faults() =>
    [
        .. base.Faults(),
        .. OptionRules.Within(Drift, -10, 10),
        .. OptionRules.Positive(Volatility),
        .. OptionRules.Within(Alpha, 0, 1),
        .. OptionRules.Within(Gamma, -Alpha, 1),
        .. OptionRules.Within(Beta, 0, 1),
        .. OptionRules.Within(Persistence, 0, 1 - 1e-9, "Alpha + Beta + Gamma/2"),
        .. DegreesOfFreedom is { } v ? OptionRules.Within(v, 3, 1000, nameof(DegreesOfFreedom)) : [],
    ];
}
