namespace AlgoAcademy.Research.Tests.Data;

/// <summary>What the cards say is wrong with the data, counted.</summary>
public sealed class KnownDefectTests
{
    [Theory]
    [InlineData("djia-daily", 302)]
    [InlineData("msci-switzerland-daily", 169)]
    [InlineData("usdchf-30m", 3993)]
    public void Unchanged_closes_are_as_many_as_the_card_says(string id, int expected)
    {
        Assert.Equal(expected, MarketData.Load(id).Returns().Count(change => change == 0));
        Says(id, FormattableString.Invariant($"{expected:N0}"));
    }

    [Theory]
    [InlineData("gold-silver-daily", 300)]
    [InlineData("gulf-indices-daily", 13)]
    [InlineData("eu-indices-daily", 26)]
    [InlineData("us-yields-daily", 102)]
    public void Repeated_rows_are_as_many_as_the_card_says(string id, int expected)
    {
        var panel = MarketData.LoadPanel(id);
        var repeated = Enumerable.Range(1, panel.Count - 1).Count(row => panel.Columns.All(column => column[row].Equals(column[row - 1])));
        Assert.Equal(expected, repeated);
        Says(id, FormattableString.Invariant($"{expected}"));
    }

    [Theory]
    [InlineData("swiss-sectors-daily", 17)]
    [InlineData("us-5stocks-monthly", 55)]
    [InlineData("us-500stocks-2001", 645)]
    [InlineData("dow30-daily", 0)]
    [InlineData("multi-asset-monthly", 0)]
    public void Missing_values_are_as_many_as_the_card_says(string id, int expected)
    {
        Assert.Equal(expected, MarketData.LoadPanel(id).Columns.Sum(column => column.Count(double.IsNaN)));
        if (expected > 0)
        {
            Says(id, FormattableString.Invariant($"{expected}"));
        }
    }

    [Theory]
    [InlineData("sse-daily", 16)]
    [InlineData("szse-daily", 6)]
    [InlineData("sse-1m", 1)]
    [InlineData("szse-1m", 1)]
    [InlineData("szse-sme100-1m", 1)]
    [InlineData("csi300-daily", 0)]
    [InlineData("sp500-daily", 0)]
    public void Bars_out_of_order_are_as_many_as_the_card_says(string id, int expected)
    {
        Assert.Equal(expected, MarketData.Load(id).Check().Of(DefectKind.RangeBroken).Count);
        if (expected > 0)
        {
            Says(id, expected == 1 ? "One row" : FormattableString.Invariant($"{expected} rows"));
        }
    }

    [Fact]
    public void If_future_opens_more_than_three_percent_away_twelve_times()
    {
        var bars = MarketData.Load("if-futures-daily");
        Assert.Equal(12, Enumerable.Range(1, bars.Count - 1).Count(t => Math.Abs((bars.Open[t] / bars.Close[t - 1]) - 1) > 0.03));
    }

    [Fact]
    public void Google_begins_in_august_2004()
    {
        var google = MarketData.LoadPanel("us-5stocks-monthly")["GOOG"];
        Assert.Equal((55, new DateTime(2004, 8, 1, 0, 0, 0, DateTimeKind.Utc)), (google.WarmUp, google.Times[google.WarmUp]));
    }

    [Theory]
    [InlineData("cn-600000", 67, 0, 0.0)]
    [InlineData("cn-000001", 67, 0, 0.0)]
    [InlineData("cn-000151", 67, 0, 0.0)]
    [InlineData("chinext", 67, 0, 0.0)]
    [InlineData("csi300", 67, 2, 0.011)]
    [InlineData("sse", 67, 1, 0.011)]
    [InlineData("szse", 67, 3, 0.011)]
    [InlineData("szse-sme100", 67, 3, 0.011)]
    [InlineData("if-futures", 200, 126, double.PositiveInfinity)]
    [InlineData("ic-futures", 200, 138, double.PositiveInfinity)]
    [InlineData("im-futures", 200, 151, double.PositiveInfinity)]
    public void Minutes_add_up_to_the_daily_bars_but_for_the_days_that_the_card_counts(string market, int days, int different, double most)
    {
        var daily = MarketData.Load($"{market}-daily");
        var sums = MarketData.Load($"{market}-1m").Resample(daily.Frequency);
        Assert.Equal(days, sums.Count);
        var found = 0;
        for (var i = 0; i < sums.Count; i++)
        {
            var (whole, sum) = (daily[daily.Axis.IndexAtOrAfter(sums.CloseTime[i])], sums[i]);
            Assert.Equal((whole.CloseTime, whole.Close), (sum.CloseTime, sum.Close));
            var distance = new[] { whole.Open - sum.Open, whole.High - sum.High, whole.Low - sum.Low }.Max(Math.Abs);
            Assert.True(distance <= most);
            found += distance > 0 ? 1 : 0;
        }

        Assert.Equal(different, found);
        if (different > 0)
        {
            Says($"{market}-1m", $"On {different} of {days} days");
        }
    }

    [Fact]
    public void Factors_are_in_percent_as_the_card_says()
    {
        var market = MarketData.LoadPanel("us20-factors-daily")["rm"];
        Assert.InRange(market.Max(), 5, 15);
        Says("us20-factors-daily", "Percent");
    }

    private static void Says(string id, string text) =>
        Assert.Contains(MarketData.Card(id).KnownDefects, defect => defect.Contains(text, StringComparison.Ordinal));
}
