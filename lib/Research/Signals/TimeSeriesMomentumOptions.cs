namespace AlgoAcademy.Research;

/// <summary>Look-back and sizing of time-series momentum.</summary>
public sealed record TimeSeriesMomentumOptions
{
    /// <summary>L, bars over which the trailing return is taken: 252 daily bars are about the paper's twelve months.</summary>
    public int Lookback { get; init; } = 252;

    /// <summary>Volatility a year that each position is sized to, as a fraction; 0.40 in the paper.</summary>
    public double VolatilityTarget { get; init; } = 0.40;

    /// <summary>Center of mass of the volatility estimate in bars; 60 in the paper.</summary>
    public int CenterOfMass { get; init; } = 60;

    /// <summary>
    /// Largest |exposure|. The paper has no cap; without one a calm market is held at any multiple of one's money.
    /// </summary>
    public double MaxExposure { get; init; } = 5;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Lookback, 1, int.MaxValue),
        .. OptionRules.Positive(VolatilityTarget),
        .. OptionRules.Within(CenterOfMass, 1, int.MaxValue),
        .. OptionRules.Positive(MaxExposure),
    ];
}
