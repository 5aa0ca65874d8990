namespace AlgoAcademy.Research.Tests.Metrics;

/// <summary>Metrics of trades and of trading.</summary>
public class TradeMetricTests
{
    // Wins 30 and 10, losses 10 and 10, one trade that broke even.
    private static readonly double[] s_outcomes = [30, -10, 10, 0, -10];

    [Fact]
    public void Figures_of_trades_by_hand()
    {
        Near.Equal(0.4, WinRate.Of(s_outcomes), 1e-12);
        Near.Equal(2, ProfitFactor.Of(s_outcomes), 1e-12);
        Near.Equal(2, Payoff.Of(s_outcomes), 1e-12);
        Near.Equal(4, Expectancy.Of(s_outcomes), 1e-12);
        // Squares about 4: 676 + 196 + 36 + 16 + 196 = 1120; s = √280; √5 · 4/√280.
        Near.Equal(4 * Math.Sqrt(5) / Math.Sqrt(280), Sqn.Of(s_outcomes), 1e-12);
    }

    [Fact]
    public void Without_losses_ratios_to_losses_are_undefined()
    {
        Assert.True(double.IsNaN(ProfitFactor.Of([1, 2])));
        Assert.True(double.IsNaN(Payoff.Of([1, 2])));
        Assert.True(double.IsNaN(Payoff.Of([-1, -2])));
        Assert.Equal(0, ProfitFactor.Of([-1, -2]));
    }

    [Fact]
    public void Trade_still_open_counts_in_none_of_them()
    {
        // Long from the open of bar 1 (100) to the open of bar 3 (110): +10 %; then short from there, still open.
        var bars = Cases.Bars((100, 100), (100, 105), (105, 110), (110, 110), (110, 50));
        var result = Backtest.Run(bars, Cases.Signal(bars, 1, 1, -1, -1, -1), Costs.None);
        Assert.Equal([false, true], result.Trades.Select(trade => trade.IsOpen));
        Assert.Equal(1, result.WinRate());
        Near.Equal(0.1, result.Expectancy(), 1e-12);
        Assert.True(double.IsNaN(result.Sqn()));
        Near.Equal(0.8, result.TimeInMarket(), 1e-12);
    }

    [Fact]
    public void Capacity_by_hand()
    {
        // One purchase of the whole equity on the first open after the signal: τ = 1, turnover 1 in 4 bars.
        // At capital A impact costs Y σ √(A/V) of the equity over those bars; the mean return · 4 is what it eats up.
        var result = UpAndDown();
        double[] returns = [0.04, (99.0 / 104) - 1, (103.0 / 99) - 1, (101.0 / 103) - 1];
        var mean = returns.Average();
        var sigma = Math.Sqrt(returns.Sum(r => (r - mean) * (r - mean)) / 3);
        var value = 101.0 * 1000; // median of 100, 104, 99, 103, 101 times 1,000 units
        Near.Equal(value * Math.Pow(returns.Sum() / sigma, 2), result.Capacity(), 1e-9);
    }

    [Fact]
    public void Impact_eats_the_return_at_capacity()
    {
        var bars = MarketData.Load("aapl-daily");
        var result = Backtest.Run(bars, Cross.Above(bars.Close.Sma(2), bars.Close.Sma(5)), Costs.Bps(1, 2));
        var capital = result.Capacity();
        var perFill = capital * result.Turnover / result.Fills.Count;
        var traded = (bars.Close * bars.Volume).Order().ElementAt(bars.Count / 2);
        var impact = bars.Returns().Volatility() / Math.Sqrt(252) * Math.Sqrt(perFill / traded);
        Near.Equal(result.Returns.Skip(1).Average() * 252, impact * result.TurnoverPerYear, 1e-3);
    }

    [Fact]
    public void Half_the_impact_gives_four_times_the_capacity()
    {
        var result = UpAndDown();
        Near.Equal(4 * result.Capacity(1, 1), result.Capacity(0.5, 1), 1e-9);
        Assert.Throws<ArgumentOutOfRangeException>(() => result.Capacity(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => result.Capacity(double.NaN));
    }

    [Fact]
    public void Strategy_that_earns_nothing_has_no_capacity_and_one_without_fills_an_undefined_one()
    {
        var bars = WithVolume(1000, (100, 100), (100, 98), (98, 99), (99, 90));
        Assert.Equal(0, Backtest.Run(bars, Cases.Signal(bars, 1, 1, 1, 1), Costs.None).Capacity());
        Assert.True(double.IsNaN(Backtest.Run(bars, Cases.Signal(bars, 0, 0, 0, 0), Costs.None).Capacity()));
        var silent = Cases.Bars((100, 100), (100, 102), (102, 101), (101, 103));
        Assert.True(double.IsNaN(Backtest.Run(silent, Cases.Signal(silent, 1, 1, 1, 1), Costs.None).Capacity()));
    }

    [Fact]
    public void Fill_at_capacity_is_at_most_the_part_of_the_volume_that_is_allowed()
    {
        // So profitable that impact alone would allow more than the whole volume; one fill of all of the equity: A = p V.
        var bars = WithVolume(1000, (100, 100), (100, 102), (102, 103), (103, 105));
        var result = Backtest.Run(bars, Cases.Signal(bars, 1, 1, 1, 1), Costs.None);
        Near.Equal(0.1 * 102.5 * 1000, result.Capacity(), 1e-12);
        Near.Equal(0.02 * 102.5 * 1000, result.Capacity(1, 0.02), 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => result.Capacity(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => result.Capacity(1, 1.1));
    }

    private static BacktestResult UpAndDown()
    {
        var bars = WithVolume(1000, (100, 100), (100, 104), (104, 99), (99, 103), (103, 101));
        return Backtest.Run(bars, Cases.Signal(bars, 1, 1, 1, 1, 1), Costs.None);
    }

    private static BarSeries WithVolume(double volume, params (double Open, double Close)[] bars)
    {
        var plain = Cases.Bars(bars);
        return new BarSeries("test", Frequency.Daily, new BarColumns
        {
            CloseTime = [.. plain.CloseTime],
            Open = [.. plain.Open],
            High = [.. plain.High],
            Low = [.. plain.Low],
            Close = [.. plain.Close],
            Volume = [.. Enumerable.Repeat(volume, plain.Count)],
        });
    }
}
