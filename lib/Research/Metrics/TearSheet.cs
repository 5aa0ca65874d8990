using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>The metrics of one backtest, net of costs, in reading order: <c>result.TearSheet()</c>.</summary>
/// <param name="Title">What was run, on what, with which costs.</param>
/// <param name="Rows">The metrics.</param>
/// <param name="Months">Returns by year and month.</param>
public sealed record TearSheet(string Title, IReadOnlyList<TearSheetRow> Rows, ReturnTable Months)
{
    /// <summary>The value of a row; NaN when it is undefined.</summary>
    /// <param name="name">Its name as shown.</param>
    /// <exception cref="ArgumentException">There is no such row.</exception>
    public double this[string name] => Rows.FirstOrDefault(row => row.Name == name)?.Value
        ?? throw new ArgumentException($"A tear sheet has no row '{name}'; it has {string.Join(", ", Rows.Select(row => row.Name))}.", nameof(name));

    /// <summary>Computes all rows.</summary>
    /// <exception cref="ArgumentNullException">No result.</exception>
    public static TearSheet Of(BacktestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TearSheet(result.ToString(), [.. Growth(result), .. Risk(result), .. Trading(result)], result.MonthlyReturns());
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(
        Environment.NewLine, Rows.Select(row => $"{row.Name,-26}{row.Text,14}").Prepend(Title));

    private static TearSheetRow[] Growth(BacktestResult result) =>
    [
        Percent("Total return", result.TotalReturn()),
        Percent("CAGR", result.Cagr()),
        Percent("Volatility", result.Volatility()),
        Number("Sharpe", result.Sharpe()),
        Number("Sharpe standard error", result.Returns.SharpeError()),
        Number("Sortino", result.Sortino()),
        Number("Calmar", result.Calmar()),
        Number("Omega", result.Returns.Omega()),
    ];

    private static TearSheetRow[] Risk(BacktestResult result)
    {
        return
        [
            Percent("Max drawdown", result.MaxDrawdown()),
            Percent("Average drawdown", result.Equity.AverageDrawdown()),
            Number("Longest drawdown (bars)", result.Equity.MaxDrawdownBars(), "F0"),
            Percent("Ulcer index", result.Equity.UlcerIndex()),
            Percent("VaR 5 % (bar)", result.Returns.ValueAtRisk()),
            Percent("CVaR 5 % (bar)", result.Returns.Cvar()),
            Number("Tail ratio", result.Returns.TailRatio()),
            Number("Skewness", result.Returns.Skewness()),
            Number("Kurtosis", result.Returns.Kurtosis()),
        ];
    }

    private static TearSheetRow[] Trading(BacktestResult result) =>
    [
        Number("Closed trades", result.Trades.Count(trade => !trade.IsOpen), "F0"),
        Percent("Win rate", result.WinRate()),
        Number("Profit factor", result.ProfitFactor()),
        Number("Payoff", result.Payoff()),
        Percent("Expectancy (trade)", result.Expectancy()),
        Number("SQN", result.Sqn()),
        Percent("Time in market", result.TimeInMarket()),
        Number("Turnover a year", result.TurnoverPerYear),
        Number("Costs paid", result.CostsPaid, "F0"),
        Number("Capacity", result.Capacity(), "G3"),
    ];

    private static TearSheetRow Percent(string name, double value) =>
        new(name, value, Text(value * 100, "F2") + (double.IsNaN(value) ? "" : " %"));

    private static TearSheetRow Number(string name, double value, string format = "F2") => new(name, value, Text(value, format));

    private static string Text(double value, string format) =>
        double.IsNaN(value) ? "undefined" : value.ToString(format, CultureInfo.InvariantCulture);
}
