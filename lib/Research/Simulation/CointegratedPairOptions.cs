namespace AlgoAcademy.Research;

/// <summary>A pair of prices held together by a spread that returns to its mean; length, start and calendar as of any path.</summary>
public sealed record CointegratedPairOptions : PathOptions
{
    /// <summary>β: log y = constant + β log x + spread. With <see cref="HedgeRatioVolatility"/> above zero, β of the first bar.</summary>
    public double HedgeRatio { get; init; } = 0.8;

    /// <summary>Deviation of β's wandering, a year (a random walk); 0 keeps β fixed.</summary>
    public double HedgeRatioVolatility { get; init; }

    /// <summary>Volatility of x, a fraction a year.</summary>
    public double Volatility { get; init; } = 0.2;

    /// <summary>Drift of x, a fraction a year: expected log growth.</summary>
    public double Drift { get; init; }

    /// <summary>θ of the spread, a year; 0 makes it a random walk: the pair is then not cointegrated.</summary>
    public double SpreadSpeed { get; init; } = 25;

    /// <summary>σ of the spread, a year.</summary>
    public double SpreadVolatility { get; init; } = 0.1;

    internal override IEnumerable<string> Faults() =>
    [
        .. base.Faults(),
        .. OptionRules.Within(HedgeRatio, -100, 100),
        .. OptionRules.Within(HedgeRatioVolatility, 0, 10),
        .. OptionRules.Within(Volatility, 0, 10),
        .. OptionRules.Within(Drift, -10, 10),
        .. OptionRules.Within(SpreadSpeed, 0, double.PositiveInfinity),
        .. OptionRules.Within(SpreadVolatility, 0, 10),
    ];
}
