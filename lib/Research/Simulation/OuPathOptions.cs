namespace AlgoAcademy.Research;

/// <summary>The Ornstein-Uhlenbeck process that is simulated, and the path's length and calendar (StartPrice is not used: the path starts where its long-run distribution says).</summary>
public sealed record OuPathOptions : PathOptions
{
    /// <summary>θ, how fast it returns, a year, above zero; half-life = ln 2 / θ years.</summary>
    public double Speed { get; init; } = 12;

    /// <summary>μ, where it returns to.</summary>
    public double Mean { get; init; }

    /// <summary>σ, volatility of its shocks a year, above zero. In the long run the deviation is σ / √(2θ).</summary>
    public double Volatility { get; init; } = 0.2;

    internal override IEnumerable<string> Faults() =>
    [
        .. base.Faults(),
        .. OptionRules.Positive(Speed),
        .. OptionRules.Within(Mean, double.MinValue, double.MaxValue),
        .. OptionRules.Within(Volatility, 1e-300, double.PositiveInfinity),
    ];
}
