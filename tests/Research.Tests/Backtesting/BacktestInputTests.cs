namespace AlgoAcademy.Research.Tests.Backtesting;

/// <summary>Wrong input: one clear message each.</summary>
public class BacktestInputTests
{
    private static readonly BarSeries Bars = Cases.Bars((100, 100), (110, 121));

    [Fact]
    public void Signal_on_other_dates_is_refused()
    {
        var other = MarketData.Load("aapl-daily");
        var thrown = Assert.Throws<ArgumentException>(() => Backtest.Run(Bars, Signal.Constant(other), Costs.None));
        Assert.Contains("must share one time axis; had 2 bars 2020-01-01..2020-01-02 and 1260 bars", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bars_are_refused()
    {
        var none = Bars.Slice(0, 0);
        Assert.Contains("bars must not be empty", Assert.Throws<ArgumentException>(() =>
            Backtest.Run(none, Signal.Constant(none), Costs.None)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Initial_cash_must_be_a_number_above_zero(double cash) =>
        Assert.Contains("InitialCash must be a finite number above zero", Assert.Throws<ArgumentException>(() =>
            Backtest.Run(Bars, Signal.Constant(Bars), Costs.None, new BacktestOptions { InitialCash = cash })).Message, StringComparison.Ordinal);

    [Fact]
    public void Negative_costs_name_both_faults()
    {
        var message = Assert.Throws<ArgumentException>(() => Costs.Bps(-1, double.NaN)).Message;
        Assert.Contains("commissionBps must be from 0 to 5000; was -1.", message, StringComparison.Ordinal);
        Assert.Contains("slippageBps must be from 0 to 5000; was NaN.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Costs_that_eat_the_whole_equity_are_refused() =>
        Assert.Contains("1 % is 100", Assert.Throws<ArgumentException>(() =>
            Backtest.Run(Bars, Signal.Constant(Bars, 3), Costs.Bps(2000, 2000))).Message, StringComparison.Ordinal);

    [Fact]
    public void Exposure_beyond_the_stated_maximum_is_refused()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new Signal(new Series("s", Bars.Axis, [0, 1.5])));
        Assert.Contains("must be from −1 to 1; was 1.5 at bar 1 (2020-01-02)", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(1.5, new Signal(new Series("s", Bars.Axis, [0, 1.5]), maxExposure: 2)[1]);
    }

    [Fact]
    public void Infinite_exposure_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Signal(new Series("s", Bars.Axis, [0, double.PositiveInfinity]), 1e300));

    [Fact]
    public void One_bar_gives_its_initial_cash_and_undefined_metrics()
    {
        var one = Bars.Slice(0, 1);
        var result = Backtest.Run(one, Signal.Constant(one), Costs.None);
        Assert.Equal(100_000, result.Equity.Last);
        Assert.True(double.IsNaN(result.Sharpe()));
        Assert.True(double.IsNaN(result.Cagr()));
    }
}
