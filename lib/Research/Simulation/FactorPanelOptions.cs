namespace AlgoAcademy.Research;

/// <summary>A cross-section of stocks whose features are known to predict, or known not to; length and calendar as of any path.</summary>
public sealed record FactorPanelOptions : PathOptions
{
    /// <summary>Number of stocks, 2 to 5000.</summary>
    public int Stocks { get; init; } = 100;

    /// <summary>
    /// True information coefficient of each feature that predicts: its correlation over the stocks with the next bar's residual
    /// return. The sum of their squares must be below 1.
    /// </summary>
    public IReadOnlyList<double> InformationCoefficients { get; init; } = [0.03];

    /// <summary>Features that predict nothing.</summary>
    public int NullFeatures { get; init; } = 5;

    /// <summary>How much of a feature is left a bar later, 0 to below 1: slow features cost little turnover.</summary>
    public double FeaturePersistence { get; init; } = 0.9;

    /// <summary>Volatility of the market's return, a fraction a year.</summary>
    public double MarketVolatility { get; init; } = 0.16;

    /// <summary>Volatility of a stock's residual return, a fraction a year.</summary>
    public double ResidualVolatility { get; init; } = 0.30;

    /// <summary>Volatility of a temporary part of each log price, a fraction a year: what a reversal strategy earns. 0 for none.</summary>
    public double TemporaryVolatility { get; init; }

    /// <summary>How much of the temporary part is left a bar later, 0 to below 1.</summary>
    public double TemporaryPersistence { get; init; } = 0.6;

    /// <summary>Probability a year that a stock is delisted; it then loses <see cref="DelistingLoss"/> and has no more values.</summary>
    public double DelistingsPerYear { get; init; }

    /// <summary>Fraction lost on the last bar of a delisted stock, 0 to below 1.</summary>
    public double DelistingLoss { get; init; } = 0.5;

    internal override IEnumerable<string> Faults() =>
    [
        .. base.Faults(),
        .. OptionRules.Within(Stocks, 2, 5000),
        .. OptionRules.Within(InformationCoefficients.Count + NullFeatures, 1, 200, "The number of features"),
        .. OptionRules.Within(NullFeatures, 0, 200),
        .. InformationCoefficients.SelectMany(static ic => OptionRules.Within(ic, -1, 1, "An information coefficient")),
        .. OptionRules.Within(InformationCoefficients.Sum(static ic => ic * ic), 0, 1, "The sum of squared information coefficients"),
        .. OptionRules.Within(FeaturePersistence, 0, 1 - 1e-9),
        .. OptionRules.Within(MarketVolatility, 0, 10),
        .. OptionRules.Within(ResidualVolatility, 0, 10),
        .. OptionRules.Within(TemporaryVolatility, 0, 10),
        .. OptionRules.Within(TemporaryPersistence, 0, 1 - 1e-9),
        .. OptionRules.Within(DelistingsPerYear, 0, BarsPerYear),
        .. OptionRules.Within(DelistingLoss, 0, 1 - 1e-9),
    ];
}
