using System.Reflection;

namespace AlgoAcademy.Research.Tests.Metrics;

/// <summary>A metric as a function of one column of numbers, and of the bars in a year.</summary>
internal sealed record MetricUnderTest(string Name, Func<double[], double, double> Compute)
{
    /// <summary>Every form of every metric of spans. <see cref="Drawdown"/> gives a series, <see cref="Capacity"/> reads a backtest.</summary>
    public static IReadOnlyList<MetricUnderTest> All { get; } =
    [
        new("AdjustedSharpe", (x, year) => AdjustedSharpe.Of(x, year, 1)),
        new("Alpha", (x, year) => Alpha.Of(x, Other(x), year, 0.02)),
        new("AverageDrawdown", (x, _) => AverageDrawdown.Of(x)),
        new("AverageDrawdownBars", (x, _) => AverageDrawdownBars.Of(x)),
        new("AverageExposure", (x, _) => AverageExposure.Of(x)),
        new("Beta", (x, _) => Beta.Of(x, Other(x))),
        new("Cagr", (x, year) => Cagr.Of(x, year)),
        new("Calmar", (x, year) => Calmar.Of(x, year)),
        new("Cvar", (x, _) => Cvar.Of(x)),
        new("Expectancy", (x, _) => Expectancy.Of(x)),
        new("InformationRatio", (x, year) => InformationRatio.Of(x, Other(x), year)),
        new("Kurtosis", (x, _) => Kurtosis.Of(x)),
        new("MaxDrawdown", (x, _) => MaxDrawdown.Of(x)),
        new("MaxDrawdownBars", (x, _) => MaxDrawdownBars.Of(x)),
        new("Omega", (x, _) => Omega.Of(x)),
        new("Payoff", (x, _) => Payoff.Of(x)),
        new("ProfitFactor", (x, _) => ProfitFactor.Of(x)),
        new("Sharpe", (x, year) => Sharpe.Of(x, year, 0.02)),
        new("SharpeError", (x, year) => SharpeError.Hac(x, year)),
        new("SharpeError", (x, year) => SharpeError.Iid(x, year)),
        new("Skewness", (x, _) => Skewness.Of(x)),
        new("Sortino", (x, year) => Sortino.Of(x, year, 0.02)),
        new("Sqn", (x, _) => Sqn.Of(x)),
        new("TailRatio", (x, _) => TailRatio.Of(x)),
        new("TimeInMarket", (x, _) => TimeInMarket.Of(x)),
        new("TotalReturn", (x, _) => TotalReturn.Of(x)),
        new("TrackingError", (x, year) => TrackingError.Of(x, Other(x), year)),
        new("Turnover", (x, year) => Turnover.Of(x, year)),
        new("UlcerIndex", (x, _) => UlcerIndex.Of(x)),
        new("ValueAtRisk", (x, _) => ValueAtRisk.Of(x)),
        new("Volatility", (x, year) => Volatility.Of(x, year)),
        new("WinRate", (x, _) => WinRate.Of(x)),
    ];

    /// <summary>All types that say in an attribute what they measure.</summary>
    public static IEnumerable<Type> Types => typeof(Sharpe).Assembly.GetExportedTypes().Where(type => type.GetCustomAttribute<MetricAttribute>() is not null);

    public MetricAttribute Facts => Types.Single(type => type.Name == Name).GetCustomAttribute<MetricAttribute>()!;

    /// <summary>True when it is annualized: the bars in a year change it.</summary>
    public bool IsAnnual => Facts.Formula.Contains('B', StringComparison.Ordinal) || Name == "Calmar";

    public double Of(params double[] values) => Compute(values, 252);

    public override string ToString() => Name;

    /// <summary>A benchmark that moves, on the same bars and NaN where the values start.</summary>
    private static double[] Other(double[] values) => [.. values.Select((x, i) => double.IsNaN(x) ? double.NaN : Math.Sin(i))];
}
