using System.Text.Json;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>The library against tests/reference/backtests.py, relative 1e-9.</summary>
public class BacktestReferenceTests
{
    private static readonly BarSeries Bars = MarketData.Load("sp500-daily");
    private static readonly JsonElement Reference = ReferenceFile.Read("backtests");

    [Fact]
    public void Buy_and_hold_equals_the_independent_computation() =>
        Compare("buyAndHold", Signal.Constant(Bars));

    [Theory]
    [InlineData("smaCross50x200")]
    [InlineData("smaCross50x200Free")]
    public void Sma_cross_equals_the_independent_computation(string name) =>
        Compare(name, Cross.Above(Bars.Close.Sma(50), Bars.Close.Sma(200)));

    [Fact]
    public void Daily_time_series_momentum_equals_the_independent_computation() =>
        Compare("tsmomDaily", TimeSeriesMomentum.Of(Bars, new() { VolatilityTarget = 0.40, MaxExposure = 2 }));

    [Fact]
    public void Monthly_time_series_momentum_equals_the_independent_computation() =>
        Compare("tsmomMonthly", TimeSeriesMomentum.Of(Bars, new() { VolatilityTarget = 0.10, MaxExposure = 1.5 }).Monthly());

    [Fact]
    public void Gross_result_of_the_sma_cross_equals_the_independent_run_without_costs()
    {
        var result = Backtest.Run(Bars, Cross.Above(Bars.Close.Sma(50), Bars.Close.Sma(200)), Costs.Bps(1, 2));
        Near.Equal(Reference.GetProperty("smaCross50x200Free").Number("finalEquity"), result.Gross.Equity.Last);
    }

    [Fact]
    public void Ewma_volatility_equals_the_full_weighted_sums()
    {
        var volatility = Bars.Returns().EwmaVolatility(60);
        Near.Equal(Reference.Numbers("ewmaVolatilityEvery250"), Every250(volatility).Skip(1));
    }

    [Fact]
    public void Script_still_prints_what_is_committed() =>
        ReferenceFile.RequireSameWhenRunAgain("backtests");

    private static void Compare(string name, Signal signal)
    {
        var expected = Reference.GetProperty(name);
        var costs = Costs.Bps(expected.Number("commissionBps"), expected.Number("slippageBps"));
        var result = Backtest.Run(Bars, signal, costs);
        Assert.Equal(expected.GetProperty("fills").GetInt32(), result.Fills.Count);
        Near.Equal(expected.Number("finalEquity"), result.Equity.Last, what: "final equity");
        Near.Equal(expected.Number("turnover"), result.Turnover, what: "turnover");
        Near.Equal(expected.Number("costsPaid"), result.CostsPaid, what: "costs");
        Near.Equal(expected.Number("sharpe"), result.Sharpe(), what: "Sharpe");
        Near.Equal(expected.Number("volatility"), result.Volatility(), what: "volatility");
        Near.Equal(expected.Number("cagr"), result.Cagr(), what: "CAGR");
        Near.Equal(expected.Number("maxDrawdown"), result.MaxDrawdown(), what: "maximum drawdown");
        Near.Equal(expected.Numbers("equityEvery250"), Every250(result.Equity));
    }

    private static IEnumerable<double> Every250(Series series) => series.Where((_, index) => index % 250 == 0);
}
