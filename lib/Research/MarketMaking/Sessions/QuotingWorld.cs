namespace AlgoAcademy.Research;

/// <summary>
/// A market to quote in whose every parameter is known: the truth that estimates are held against. Defaults are those of Avellaneda and
/// Stoikov (2008), section 3.3.
/// </summary>
public sealed record QuotingWorld
{
    /// <summary>Middle price at the start.</summary>
    public double Start { get; init; } = 100;

    /// <summary>Expected move of the middle price in a unit of time, in price units.</summary>
    public double Drift { get; init; }

    /// <summary>σ: standard deviation of the middle price's diffusion over a unit of time, in price units, zero or more.</summary>
    public double Volatility { get; init; } = 2;

    /// <summary>Jumps of the middle price per unit of time, zero or more.</summary>
    public double JumpRate { get; init; }

    /// <summary>Standard deviation of a jump, whose mean is zero, in price units.</summary>
    public double JumpDeviation { get; init; }

    /// <summary>A: fills of each side per unit of time at distance zero, above zero.</summary>
    public double Arrival { get; init; } = 140;

    /// <summary>k: how fast the rate of fills falls with distance, per price unit, above zero.</summary>
    public double Decay { get; init; } = 1.5;

    /// <summary>Share of fills whose other side knows where the price is going, 0 to 1.</summary>
    public double InformedShare { get; init; }

    /// <summary>
    /// What the middle price moves against the maker at once after an informed fill, in price units, zero or more. The expectation of these moves
    /// is taken out of the price step by step, so that without drift it is fair whatever is quoted: nobody moves a market by quoting.
    /// </summary>
    public double InformedMove { get; init; }

    /// <summary>Fee of a fill, in currency; below zero for a rebate.</summary>
    public double Fee { get; init; }

    /// <summary>T: how long it lasts, in units of time, above zero.</summary>
    public double Duration { get; init; } = 1;

    /// <summary>Number of steps between which the middle price moves and quotes are renewed.</summary>
    public int Steps { get; init; } = 200;

    /// <summary>
    /// The paper's own experiment: each side is met at most once a step, with probability λ × step, both on the same quote. Otherwise fills are a
    /// Poisson process in continuous time, and quotes are renewed after each.
    /// </summary>
    public bool OneFillPerStep { get; init; }

    /// <summary>Expected loss per fill by informed traders: share × move, the a of the best distance a + 1/k.</summary>
    public double ExpectedLoss => InformedShare * InformedMove;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"quoting world: volatility {Volatility:G4}, fills {Arrival:G4} · exp(−{Decay:G4} δ), {InformedShare:P0} informed of {InformedMove:G4}, {Steps} steps in {Duration:G4}");

    internal void Check() => OptionRules.Require(
        OptionRules.Within(Start, -1e12, 1e12).Concat(OptionRules.Within(Drift, -1e9, 1e9)).Concat(OptionRules.Within(Volatility, 0, 1e9))
        .Concat(OptionRules.Within(JumpRate, 0, 1e6)).Concat(OptionRules.Within(JumpDeviation, 0, 1e9)).Concat(OptionRules.Within(Arrival, 1e-12, 1e9))
        .Concat(OptionRules.Within(Decay, 1e-12, 1e9)).Concat(OptionRules.Within(InformedShare, 0, 1)).Concat(OptionRules.Within(InformedMove, 0, 1e9))
        .Concat(OptionRules.Within(Fee, -1e9, 1e9)).Concat(OptionRules.Within(Duration, 1e-12, 1e9)).Concat(OptionRules.Within(Steps, 1, 10_000_000)), "world");
}
