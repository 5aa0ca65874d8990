using System.Xml.Linq;

namespace AlgoAcademy.Research.Tests.Charts;

/// <summary>How tear sheets and tables of metrics look in a notebook: tables that screen readers can walk.</summary>
public class TearSheetViewTests
{
    private static readonly BarSeries Bars = MarketData.Load("sp500-daily");
    private static readonly BacktestResult Result = Backtest.Run(Bars, Cross.Above(Bars.Close.Sma(50), Bars.Close.Sma(200)), Costs.Bps(1, 2));

    [Fact]
    public void Sheet_is_a_table_for_each_group_and_one_of_months()
    {
        var sheet = Result.TearSheet();
        var tables = Tables(sheet.ToHtml());
        Assert.Equal(["Growth", "Risk", "Beside holding S&P 500", "Trading", "Returns by month, %"], tables.Select(table => table.Element("caption")!.Value));
        Assert.Equal(sheet.Rows.Count, tables.Take(4).Sum(table => table.Element("tbody")!.Elements("tr").Count()));
        Assert.Contains("−", Cell(tables[1], "Max drawdown"), StringComparison.Ordinal);
    }

    [Fact]
    public void Table_of_months_has_a_row_for_each_year_and_is_empty_where_there_are_no_bars()
    {
        var table = Tables(Bars.Close.MonthlyReturns().ToHtml()).Single();
        var rows = table.Element("tbody")!.Elements("tr").ToList();
        Assert.Equal(21, rows.Count);
        Assert.All(rows, row => Assert.Equal(14, row.Elements().Count()));
        // The data end in April 2020.
        Assert.All(rows[^1].Elements().Skip(6), cell => Assert.Equal("", cell.Value));
    }

    [Fact]
    public void Table_of_metrics_has_a_column_for_each_backtest()
    {
        var table = Tables(MetricTable.Of(("net", Result), ("<gross>", Result.Gross)).ToHtml()).Single();
        Assert.Equal(["Metric", "net", "<gross>"], table.Element("thead")!.Descendants("th").Select(head => head.Value));
        Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal(3, row.Elements().Count()));
    }

    [Fact]
    public void Undefined_is_said_in_words() =>
        Assert.Equal("undefined", Cell(Tables(Cases.Series(0.01, 0.01).TearSheet().ToHtml())[0], "Sharpe"));

    private static List<XElement> Tables(string html) => [.. XElement.Parse($"<body>{html}</body>").Descendants("table")];

    private static string Cell(XElement table, string row) =>
        table.Descendants("tr").Single(line => line.Elements().First().Value == row).Elements().Last().Value;
}
