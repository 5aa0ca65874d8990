using System.Globalization;
using System.Text.Json;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>The metrics against tests/reference/metrics.py, which adds in exact rational arithmetic: relative 1e-10.</summary>
public class MetricReferenceTests
{
    private const string Script = "metrics";
    private const double Relative = 1e-10;

    private static readonly JsonElement Reference = ReferenceFile.Read(Script);
    private static readonly BarSeries Bars = MarketData.Load("sp500-daily");
    private static readonly SeriesPanel Stocks = MarketData.LoadPanel("us-5stocks-monthly");

    [Fact]
    public void Metrics_of_equity_equal_the_independent_computation() => Compare("equity", new()
    {
        ["totalReturn"] = Bars.Close.TotalReturn(),
        ["cagr"] = Bars.Close.Cagr(),
        ["calmar"] = Bars.Close.Calmar(),
        ["maxDrawdown"] = Bars.Close.MaxDrawdown(),
        ["ulcerIndex"] = Bars.Close.UlcerIndex(),
        ["spells"] = Bars.Close.DrawdownSpells().Count,
        ["averageDrawdown"] = Bars.Close.AverageDrawdown(),
        ["averageDrawdownBars"] = Bars.Close.AverageDrawdownBars(),
        ["maxDrawdownBars"] = Bars.Close.MaxDrawdownBars(),
    });

    [Fact]
    public void Metrics_of_daily_returns_equal_the_independent_computation() => Compare("returns", OfReturns(Bars.Returns()));

    [Fact]
    public void Metrics_of_monthly_returns_equal_the_independent_computation() => Compare("stock", OfReturns(Stocks["AAPL"].Returns()));

    [Fact]
    public void Metrics_beside_a_benchmark_equal_the_independent_computation()
    {
        Series apple = Stocks["AAPL"].Returns(), microsoft = Stocks["MSFT"].Returns();
        Compare("pair", new()
        {
            ["beta"] = apple.Beta(microsoft),
            ["alpha"] = apple.Alpha(microsoft),
            ["alphaFree2"] = apple.Alpha(microsoft, 0.02),
            ["trackingError"] = apple.TrackingError(microsoft),
            ["informationRatio"] = apple.InformationRatio(microsoft),
        });
    }

    [Fact]
    public void Metrics_of_trades_equal_the_independent_computation()
    {
        double[] outcomes = [.. Bars.Returns().Skip(1).Where((_, i) => i % 50 == 0)];
        Compare("trades", new()
        {
            ["winRate"] = WinRate.Of(outcomes),
            ["profitFactor"] = ProfitFactor.Of(outcomes),
            ["payoff"] = Payoff.Of(outcomes),
            ["expectancy"] = Expectancy.Of(outcomes),
            ["sqn"] = Sqn.Of(outcomes),
        });
    }

    [Fact]
    public void Metrics_of_exposure_equal_the_independent_computation()
    {
        double[] exposure = [.. Enumerable.Range(0, 1000).Select(i => i % 5 == 0 ? 0 : ((i * 37 % 300) - 100) / 100.0)];
        Compare("exposure", new()
        {
            ["timeInMarket"] = TimeInMarket.Of(exposure),
            ["averageExposure"] = AverageExposure.Of(exposure),
            ["turnover"] = Turnover.Of(exposure, 252),
        });
    }

    [Fact]
    public void Rolling_sharpe_equals_the_independent_computation() =>
        Near.Equal(Reference.Numbers("rollingSharpe63Every250"), Bars.Returns().RollingSharpe(63).Where((_, t) => t > 0 && t % 250 == 0), Relative);

    [Fact]
    public void Table_of_months_and_years_equals_the_independent_computation()
    {
        var table = Bars.Close.MonthlyReturns();
        var expected = Reference.GetProperty("table");
        Assert.Equal(expected.GetProperty("years").EnumerateObject().Count(), table.Years.Count);
        Assert.Equal(expected.GetProperty("months").EnumerateObject().Count(), table.Months.Count());
        foreach (var year in table.Years)
        {
            var name = year.Year.ToString(CultureInfo.InvariantCulture);
            Near.Equal(expected.GetProperty("years").Number(name), year.Total, 1e-9, name);
            for (var month = 0; month < 12; month++)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{name}-{month + 1:00}");
                var known = expected.GetProperty("months").TryGetProperty(key, out var value);
                Near.Equal(known ? value.GetDouble() : double.NaN, year.Months[month], 1e-9, key);
            }
        }
    }

    [Fact]
    public void Script_still_prints_what_is_committed() => ReferenceFile.RequireSameWhenRunAgain(Script);

    private static Dictionary<string, double> OfReturns(Series returns) => new()
    {
        ["volatility"] = returns.Volatility(),
        ["sharpe"] = returns.Sharpe(),
        ["sharpeFree3"] = returns.Sharpe(0.03),
        ["sharpeErrorIid"] = SharpeError.Iid(returns.Values.AsSpan(), returns.BarsPerYear),
        ["sharpeErrorHacDefault"] = returns.SharpeError(),
        ["sharpeErrorHac3"] = SharpeError.Hac(returns.Values.AsSpan(), returns.BarsPerYear, 3),
        ["adjustedSharpe5"] = returns.AdjustedSharpe(5),
        ["sortino"] = returns.Sortino(),
        ["sortino5"] = returns.Sortino(0.05),
        ["omega"] = returns.Omega(),
        ["omega1"] = returns.Omega(0.001),
        ["skewness"] = returns.Skewness(),
        ["kurtosis"] = returns.Kurtosis(),
        ["valueAtRisk5"] = returns.ValueAtRisk(),
        ["valueAtRisk1"] = returns.ValueAtRisk(0.01),
        ["cvar5"] = returns.Cvar(),
        ["cvar1"] = returns.Cvar(0.01),
        ["tailRatio"] = returns.TailRatio(),
    };

    /// <summary>Every figure of the reference must be there, and no other.</summary>
    private static void Compare(string part, Dictionary<string, double> actual)
    {
        var expected = Reference.GetProperty(part);
        Assert.Equal(expected.EnumerateObject().Select(figure => figure.Name), actual.Keys);
        foreach (var (name, value) in actual)
        {
            Near.Equal(expected.Number(name), value, Relative, $"{part} {name}");
        }
    }
}
