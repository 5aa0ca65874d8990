namespace AlgoAcademy.Research;

/// <summary>The metrics of one backtest, net of costs, in reading order: <c>result.TearSheet()</c>. Formulas: docs/metrics.md.</summary>
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

    /// <summary>All rows of a backtest.</summary>
    /// <param name="result">The backtest.</param>
    /// <param name="benchmark">Returns on the same bars to compare with; null for holding the instrument, without costs.</param>
    /// <exception cref="ArgumentNullException">No result.</exception>
    /// <exception cref="ArgumentException">A benchmark on other bars.</exception>
    public static TearSheet Of(BacktestResult result, Series? benchmark = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var beside = benchmark ?? result.Bars.Returns().Named($"holding {result.Bars.Symbol}");
        var months = result.MonthlyReturns();
        return new TearSheet(
            result.ToString(),
            [
                .. TearSheetRows.Growth(result.Equity.Values.AsSpan(), result.Returns, months),
                .. TearSheetRows.Risk(result.Equity.Values.AsSpan(), result.Returns),
                .. TearSheetRows.Beside(result.Returns, beside),
                .. TearSheetRows.Trading(result),
            ],
            months);
    }

    /// <summary>The rows that returns alone can have: none about trades and costs.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out. One unit is invested before the first.</param>
    /// <param name="benchmark">Returns on the same bars to compare with, if any.</param>
    /// <exception cref="ArgumentNullException">No returns.</exception>
    /// <exception cref="ArgumentException">A benchmark on other bars.</exception>
    public static TearSheet Of(Series returns, Series? benchmark = null)
    {
        ArgumentNullException.ThrowIfNull(returns);
        var growth = returns.AfterWarmUp().Growth();
        double[] equity = [1, .. growth.Values];
        var months = ReturnTable.From(growth, 1);
        return new TearSheet(
            FormattableString.Invariant($"{returns.Name}: {growth.Count} returns"),
            [
                .. TearSheetRows.Growth(equity, returns, months),
                .. TearSheetRows.Risk(equity, returns),
                .. benchmark is null ? [] : TearSheetRows.Beside(returns, benchmark),
            ],
            months);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(
        Environment.NewLine,
        Rows.GroupBy(row => row.Group).SelectMany(group => group.Select(row => $"  {row.Name,-26}{row.Text,16}").Prepend(group.Key)).Prepend(Title));
}
