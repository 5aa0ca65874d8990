using CsCheck;

namespace AlgoAcademy.Research.Tests.Metrics;

/// <summary>Returns by month and year.</summary>
public class ReturnTableTests
{
    [Fact]
    public void Months_and_years_by_hand()
    {
        // Start 100; December ends at 110, January at 99 and February, the last, at 198.
        var table = Monthly(("2020-12-01", 100), ("2020-12-31", 110), ("2021-01-15", 90), ("2021-01-29", 99), ("2021-02-01", 198)).MonthlyReturns();
        Assert.Equal([2020, 2021], table.Years.Select(year => year.Year));
        Near.Equal([0.1], table.Years[0].Months.Skip(11));
        Near.Equal(0.1, table.Years[0].Total, 1e-12);
        Near.Equal([-0.1, 1.0], table.Years[1].Months.Take(2));
        Near.Equal(0.8, table.Years[1].Total, 1e-12);
        Assert.All(table.Years[1].Months.Skip(2), month => Assert.True(double.IsNaN(month)));
        Near.Equal(1, table.BestMonth, 1e-12);
        Near.Equal(-0.1, table.WorstMonth, 1e-12);
        Near.Equal(2.0 / 3, table.WinningMonths, 1e-12);
    }

    [Fact]
    public void Months_compound_to_years_and_years_to_the_total() =>
        Gen.Double[-0.03, 0.03].Array[1, 900].Select(returns => Cases.Series(returns).Growth()).Sample(equity =>
        {
            var table = equity.MonthlyReturns();
            Assert.Equal(equity.TotalReturn() + 1, Compound(table.Years.Select(year => year.Total)), 1e-9);
            Assert.All(table.Years, year => Assert.Equal(year.Total + 1, Compound(year.Months.Where(month => !double.IsNaN(month))), 1e-9));
        });

    [Fact]
    public void Month_without_bars_is_empty_and_the_next_starts_at_the_last_value_before()
    {
        var year = Monthly(("2020-01-31", 100), ("2020-03-31", 120)).MonthlyReturns().Years.Single();
        Near.Equal([0, double.NaN, 0.2], year.Months.Take(3));
    }

    [Fact]
    public void Minute_that_closes_at_midnight_belongs_to_the_month_in_which_it_ran()
    {
        var times = new[] { "2016-01-31T23:59:00Z", "2016-02-01T00:00:00Z", "2016-02-01T00:01:00Z" }.Select(Utc).ToArray();
        var table = new Series("x", new TimeAxis(times, Frequency.Minute), [100.0, 110.0, 121.0]).MonthlyReturns();
        Near.Equal([0.1, 0.1], table.Years.Single().Months.Take(2));
    }

    [Fact]
    public void Account_below_zero_has_no_return_for_the_next_month()
    {
        var year = Monthly(("2020-01-01", 100), ("2020-01-31", -10), ("2020-02-28", -10)).MonthlyReturns().Years.Single();
        Near.Equal([-1.1, double.NaN], year.Months.Take(2));
    }

    [Fact]
    public void Text_is_a_head_and_a_line_for_each_year()
    {
        var lines = Monthly(("2020-12-01", 100), ("2020-12-31", 110), ("2021-01-29", 109.99)).MonthlyReturns().ToString().Split(Environment.NewLine);
        Assert.StartsWith("   %    year     Jan    Feb", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        Assert.StartsWith("2021     0.0     0.0   ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_series_has_no_years()
    {
        var table = Cases.Series().MonthlyReturns();
        Assert.Empty(table.Years);
        Assert.True(double.IsNaN(table.BestMonth));
        Assert.True(double.IsNaN(table.WinningMonths));
    }

    private static double Compound(IEnumerable<double> returns) => returns.Aggregate(1.0, (growth, r) => growth * (1 + r));

    private static Series Monthly(params (string Day, double Value)[] values) =>
        new("x", new TimeAxis([.. values.Select(value => Utc(value.Day))], Frequency.Daily), [.. values.Select(value => value.Value)]);

    private static DateTime Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal).UtcDateTime;
}
