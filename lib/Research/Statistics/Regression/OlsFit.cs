namespace AlgoAcademy.Research;

/// <summary>A fitted regression: coefficients in the order constant, first regressor, second regressor, …</summary>
public sealed record OlsFit
{
    /// <summary>α, β₁, β₂, …</summary>
    public required double[] Coefficients { get; init; }

    /// <summary>HAC or clustered standard errors in the same order.</summary>
    public required double[] StandardErrors { get; init; }

    /// <summary>Share of the variance explained, 0 to 1; NaN when y is constant.</summary>
    public required double RSquared { get; init; }

    /// <summary>y less its fit, for the observations used.</summary>
    public required double[] Residuals { get; init; }

    /// <summary>Lags in the HAC covariance; 0 for clustered errors.</summary>
    public required int HacLags { get; init; }

    /// <summary>Number of clusters of the standard errors; null for HAC errors.</summary>
    public int? Clusters { get; init; }

    /// <summary>Number of observations used: those after the warm-up of all columns.</summary>
    public int Observations => Residuals.Length;

    /// <summary>The constant: in a regression of returns, the mean return a bar that the regressors do not explain.</summary>
    public double Alpha => Coefficients[0];

    /// <summary>The slope on the first regressor.</summary>
    public double Beta => Coefficients[1];

    /// <summary>Coefficient / standard error, in the order of the coefficients.</summary>
    public double TStatistic(int coefficient) => Coefficients[coefficient] / StandardErrors[coefficient];

    /// <summary>Two-sided p-value of the t-statistic by the normal distribution.</summary>
    public double PValue(int coefficient) => NormalDistribution.TwoSided(TStatistic(coefficient));

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"alpha {Alpha:G4} (t {TStatistic(0):F2}), beta {Beta:G4} (t {TStatistic(1):F2}), R² {RSquared:F3}, n {Observations}, {(Clusters is { } clusters ? $"{clusters} clusters" : $"HAC lags {HacLags}")}");
}
