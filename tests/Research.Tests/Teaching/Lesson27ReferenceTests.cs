using System.Text.Json;

namespace AlgoAcademy.Research.Tests.Teaching;

/// <summary>What lesson 27 states on real data, against <c>tests/reference/l27_trend.py</c>.</summary>
public sealed class Lesson27ReferenceTests
{
    private static readonly DateTime s_start = new(2001, 1, 1);
    private static readonly DateTime s_split = new(2010, 1, 1);
    private static readonly DateTime s_end = new(2020, 3, 31);
    private static readonly TimeSeriesMomentumOptions s_options = new() { Lookback = 252, VolatilityTarget = 0.15, MaxExposure = 2 };
    private static readonly Costs s_costs = Costs.Bps(1, 2);
    private static readonly BarSeries s_file = MarketData.Load("sp500-daily");
    private static readonly BarSeries s_bars = s_file.Before(new DateTime(2020, 4, 1));
    private static readonly JsonElement s_reference = Read();

    [Fact]
    public void The_tests_for_trend_agree()
    {
        var months = s_bars.Resample(Frequency.Monthly).Close;
        var yearly = VarianceRatio.Of(months, 12);
        var weekly = VarianceRatio.Of(s_bars.Close, 5);

        Assert.Equal(s_reference.GetProperty("months").GetInt32(), months.Count);
        Same(s_reference.GetProperty("varianceRatio12Months"), [yearly.Ratio, yearly.RobustZ]);
        Same(s_reference.GetProperty("varianceRatio5Days"), [weekly.Ratio, weekly.RobustZ]);
        Same(s_reference.GetProperty("monthlyAutocorrelations"), [.. Autocorrelation.UpTo(months.Returns(), 24).Select(a => a.Value)]);
        var repeats = Enumerable.Range(1, s_file.Count - 1).Average(i => s_file.Open[i] == s_file.Close[i - 1] ? 1.0 : 0.0);
        Same(s_reference.GetProperty("openRepeatsClose"), repeats);
    }

    [Theory]
    [InlineData("all", 0)]
    [InlineData("inside", 1)]
    [InlineData("after", 2)]
    public void The_results_of_an_era_agree(string name, int era)
    {
        var from = era == 2 ? s_split : s_start;
        var to = era == 1 ? s_split.AddDays(-1) : s_end;
        var expected = s_reference.GetProperty(name);
        var rule = Run(s_bars, 252);
        var net = rule.Returns.Between(from, to);
        var hold = Backtest.Run(s_bars, Signal.Constant(s_bars), s_costs).Returns.Between(from, to);
        var fit = Ols.Fit(net, hold);

        Same(expected.GetProperty("sharpeNet"), net.Sharpe());
        Same(expected.GetProperty("sharpeGross"), rule.Gross.Returns.Between(from, to).Sharpe());
        Same(expected.GetProperty("sharpeHold"), hold.Sharpe());
        // From a level of one before the first return, as an investor of that day sees it.
        Same(expected.GetProperty("drawdown"), Math.Min(net.Growth().MaxDrawdown(), net.First));
        Same(expected.GetProperty("drawdownHold"), Math.Min(hold.Growth().MaxDrawdown(), hold.First));
        Same(expected.GetProperty("alphaPerYear"), 252 * fit.Alpha);
        Same(expected.GetProperty("alphaT"), fit.TStatistic(0));
        Same(expected.GetProperty("beta"), fit.Beta);
    }

    [Fact]
    public void The_look_backs_and_the_turnover_agree()
    {
        double[] sharpes = [.. Enumerable.Range(1, 12).Select(m => Run(s_bars, 21 * m).Returns.Between(s_start, s_end).Sharpe())];

        Same(s_reference.GetProperty("sharpeByLookback"), sharpes);
        Same(s_reference.GetProperty("turnoverPerYear"), Run(s_bars, 252).TurnoverPerYear);
    }

    [Theory]
    [InlineData("djia-daily", "alphaTDowJones")]
    [InlineData("csi300-daily", "alphaTCsi300")]
    public void The_other_indices_agree(string set, string name)
    {
        var bars = MarketData.Load(set);
        var rule = Run(bars, 252).Returns.Slice(280, bars.Count - 280);

        Same(s_reference.GetProperty(name), Ols.Fit(rule, bars.Returns().Slice(280, bars.Count - 280)).TStatistic(0));
    }

    private static BacktestResult Run(BarSeries bars, int lookback) =>
        Backtest.Run(bars, TimeSeriesMomentum.Of(bars, s_options with { Lookback = lookback }).Monthly(), s_costs);

    private static void Same(JsonElement expected, params double[] actual)
    {
        double[] numbers = expected.ValueKind == JsonValueKind.Array ? [.. expected.EnumerateArray().Select(e => e.GetDouble())] : [expected.GetDouble()];
        Assert.Equal(numbers.Length, actual.Length);
        Assert.All(numbers.Zip(actual), pair => Assert.InRange(Math.Abs(pair.Second - pair.First), 0, 1e-9 * Math.Abs(pair.First)));
    }

    private static JsonElement Read()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "tests", "reference", "l27_trend.json");
            if (File.Exists(file)) return JsonDocument.Parse(File.ReadAllText(file)).RootElement.Clone();
        }

        throw new InvalidOperationException("No tests/reference/l27_trend.json above the test program: run the tests from a clone.");
    }
}
