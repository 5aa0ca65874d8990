using CsCheck;

namespace AlgoAcademy.Research.Tests.Metrics;

/// <summary>Tear sheets: the metrics of one backtest, of returns, and of several side by side.</summary>
public class TearSheetTests
{
    private static readonly BarSeries Bars = MarketData.Load("sp500-daily");
    private static readonly BacktestResult Trend = Backtest.Run(Bars, Cross.Above(Bars.Close.Sma(50), Bars.Close.Sma(200)), Costs.Bps(1, 2));
    private static readonly BacktestResult Hold = Backtest.Run(Bars, Signal.Constant(Bars), Costs.None);

    [Fact]
    public void Rows_are_the_metrics_of_the_result()
    {
        var sheet = Trend.TearSheet();
        Near.Equal(Trend.Sharpe(), sheet["Sharpe"], 1e-12); // one from the equity, one from its returns
        Assert.Equal(Trend.TotalReturn(), sheet["Total return"], 1e-12);
        Assert.Equal(Trend.Cagr(), sheet["CAGR"]);
        Assert.Equal(Trend.MaxDrawdown(), sheet["Max drawdown"]);
        Assert.Equal(Trend.Returns.Beta(Bars.Returns()), sheet["Beta"]);
        Assert.Equal(Trend.TurnoverPerYear, sheet["Turnover a year"]);
        Assert.Equal(sheet.Rows.Count, sheet.Rows.Select(row => row.Name).Distinct().Count());
        Assert.DoesNotContain(sheet.Rows, row => double.IsNaN(row.Value) && row.Name != "Capacity");
    }

    [Fact]
    public void Text_has_a_heading_for_each_group_and_a_line_for_each_metric()
    {
        var sheet = Trend.TearSheet();
        var lines = sheet.ToString().Split(Environment.NewLine);
        Assert.Equal(1 + 4 + sheet.Rows.Count, lines.Length);
        Assert.Equal(sheet.Title, lines[0]);
        Assert.Contains("Beside holding S&P 500", lines);
        Assert.Contains(lines, line => line.StartsWith("  Max drawdown", StringComparison.Ordinal) && line.EndsWith(" %", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.1234, MetricUnit.Percent, "12.34 %")]
    [InlineData(-0.5, MetricUnit.Number, "-0.50")]
    [InlineData(1803, MetricUnit.Count, "1803")]
    [InlineData(1234567.8, MetricUnit.Money, "1,234,568")]
    [InlineData(12_345_678, MetricUnit.Money, "12.3 million")]
    [InlineData(-4.2e9, MetricUnit.Money, "-4.2 billion")]
    [InlineData(-0.00001, MetricUnit.Percent, "0.00 %")]
    [InlineData(-0.004, MetricUnit.Number, "0.00")]
    [InlineData(-0.4, MetricUnit.Count, "0")]
    [InlineData(3.776e16, MetricUnit.Money, "3.78E+16")]
    [InlineData(1.083e14, MetricUnit.Money, "108.3 trillion")]
    [InlineData(double.NaN, MetricUnit.Percent, "undefined")]
    public void Numbers_are_written_with_their_unit(double value, MetricUnit unit, string text) =>
        Assert.Equal(text, new TearSheetRow("Group", "Name", value, unit).Text);

    [Fact]
    public void Holding_beside_itself_has_beta_one_and_nothing_more()
    {
        // Bought at the first open after the signal: from the second bar on both have the same return.
        var sheet = Hold.Returns.Slice(2, Bars.Count - 2).TearSheet(Bars.Returns().Slice(2, Bars.Count - 2));
        Assert.Equal(1, sheet["Beta"], 1e-9);
        Assert.Equal(0, sheet["Alpha"], 1e-9);
        Assert.Equal(sheet["Benchmark CAGR"], sheet["CAGR"], 1e-9);
    }

    [Fact]
    public void Sheet_of_returns_counts_the_first_return()
    {
        var sheet = Cases.Series(-0.5, 0.5, 0.1).TearSheet();
        Near.Equal((0.5 * 1.5 * 1.1) - 1, sheet["Total return"], 1e-12);
        Near.Equal(-0.5, sheet["Max drawdown"], 1e-12);
        Near.Equal((0.5 * 1.5 * 1.1) - 1, sheet.Months.Years.Single().Total, 1e-12);
        Assert.Throws<ArgumentException>(() => sheet["Win rate"]);
    }

    [Fact]
    public void Sheet_of_returns_equals_that_of_the_equity_they_come_from()
    {
        TearSheet of = Trend.TearSheet(), from = Trend.Returns.TearSheet();
        foreach (var row in from.Rows)
        {
            Near.Equal(of[row.Name], row.Value, 1e-9, row.Name);
        }

        Near.Equal(of.Months.Months, from.Months.Months.ToArray());
    }

    [Fact]
    public void Other_benchmark_takes_the_place_of_holding()
    {
        var rate = Bars.Returns().Map(_ => 0.0001).Named("bills");
        var sheet = Trend.TearSheet(rate);
        Assert.Contains(sheet.Rows, row => row.Group == "Beside bills");
        Assert.True(double.IsNaN(sheet["Beta"]));
        Assert.Throws<ArgumentException>(() => Trend.TearSheet(Cases.Series(0.01, 0.02)));
    }

    [Fact]
    public void Any_backtest_has_a_sheet() => Gen.Select(Cases.AnyStrategy, Cases.AnyCosts).Sample((strategy, costs) =>
    {
        var sheet = Backtest.Run(strategy.Bars, strategy.Signal, costs).TearSheet();
        Assert.Equal(37, sheet.Rows.Count);
        Assert.NotEmpty(sheet.ToString());
    });

    [Fact]
    public void One_bar_has_a_sheet_of_undefined_ratios()
    {
        var bars = Cases.Bars((100, 101));
        var sheet = Backtest.Run(bars, Cases.Signal(bars, 1), Costs.None).TearSheet();
        Assert.Equal("undefined", sheet.Rows.Single(row => row.Name == "Sharpe").Text);
        Assert.Equal(0, sheet["Total return"]);
    }

    [Fact]
    public void Unknown_row_is_answered_with_the_rows_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => Trend.TearSheet()["Sharp"]);
        Assert.Contains("'Sharp'; it has Total return, CAGR", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_shows_several_backtests_side_by_side()
    {
        var table = MetricTable.Of(("trend", Trend), ("hold", Hold));
        Near.Equal(Trend.Sharpe(), table["Sharpe", "trend"], 1e-12);
        Assert.Equal(Hold.MaxDrawdown(), table["Max drawdown", "hold"]);
        var lines = table.ToString().Split(Environment.NewLine);
        Assert.Equal(table.Metrics.Count + 1, lines.Length);
        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
    }

    [Fact]
    public void Table_is_a_frame_of_numbers()
    {
        var frame = MetricTable.Of(("trend", Trend), ("hold", Hold)).ToFrame();
        Assert.Equal(["trend", "hold"], frame.ColumnKeys);
        Near.Equal(Trend.Sharpe(), frame.GetColumn<double>("trend")["Sharpe"], 1e-12);
        Assert.False(frame.GetColumn<double>("hold").TryGet("Win rate").HasValue);
    }

    [Fact]
    public void Table_refuses_no_backtest_two_of_one_name_and_unknown_columns()
    {
        Assert.Throws<ArgumentException>(() => MetricTable.Of());
        Assert.Contains("'a' stands 2 times", Assert.Throws<ArgumentException>(() => MetricTable.Of(("a", Trend), ("a", Hold))).Message, StringComparison.Ordinal);
        Assert.Contains("it has a", Assert.Throws<ArgumentException>(() => MetricTable.Of(("a", Trend))["Sharpe", "b"]).Message, StringComparison.Ordinal);
    }
}
