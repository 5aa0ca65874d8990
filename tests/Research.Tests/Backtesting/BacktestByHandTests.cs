namespace AlgoAcademy.Research.Tests.Backtesting;

/// <summary>Backtests small enough to do on paper.</summary>
public class BacktestByHandTests
{
    private static readonly BacktestOptions Thousand = new() { InitialCash = 1000 };
    private static readonly BarSeries Bars = Cases.Bars((100, 100), (110, 121), (120, 130), (125, 100));

    [Fact]
    public void Long_then_flat_without_costs()
    {
        // Decided at close 0, bought at open 1: 1000/110 = 9.0909… units. Close 1: 9.0909·121 = 1100.
        // Flat decided at close 1, sold at open 2: 9.0909·120 = 1090.909…, flat from then on.
        var result = Backtest.Run(Bars, Cases.Signal(Bars, 1, 0, 0, 0), Costs.None, Thousand);
        Near.Equal([1000, 1100, 12_000 / 11.0, 12_000 / 11.0], result.Equity, 1e-14);
        Near.Equal([0, 1, 0, 0], result.Exposure, 1e-14);
        Assert.Equal(2, result.Fills.Count);
        var trade = Assert.Single(result.Trades);
        Near.Equal(1000 / 11.0, trade.Profit, 1e-12);
        Near.Equal((120 - 110) / 110.0, trade.Return, 1e-12);
        Assert.Equal((1, 2, 1, false), (trade.EntryIndex, trade.ExitIndex, trade.Bars, trade.IsOpen));
    }

    [Fact]
    public void Short_gains_what_the_price_loses()
    {
        // Sold at open 1: −1000/110 units, cash 2000. Close 3: 2000 − 100/110·1000 = 1090.909…
        var result = Backtest.Run(Bars, Cases.Signal(Bars, -1, -1, -1, -1), Costs.None, Thousand);
        Near.Equal([1000, 900, 2000 - (130_000 / 110.0), 12_000 / 11.0], result.Equity, 1e-14);
        Near.Equal([1000, 2000, 2000, 2000], result.Cash, 1e-14);
        Assert.Equal(TradeDirection.Short, Assert.Single(result.Trades).Direction);
    }

    [Fact]
    public void Costs_are_taken_out_of_what_is_bought()
    {
        // 1 % slippage, no commission: paying 111.1 for what is worth 110. Value bought v with v + 0.01 v = 1000
        // → v = 990.099…, v/110 = 9.000900… units; cash left 0. Close 1: 9.0009…·121 = 1089.1089…
        var result = Backtest.Run(Bars, Cases.Signal(Bars, 1, 1, 1, 1), Costs.Bps(0, 100), Thousand);
        var fill = Assert.Single(result.Fills);
        Near.Equal(111.1, fill.Price, 1e-14);
        Near.Equal(1000 / 1.01 / 110, fill.Quantity, 1e-14);
        Near.Equal(1000 - (1000 / 1.01), fill.SlippageCost, 1e-12);
        Assert.Equal(0, result.Cash[1], 1e-9);
        Near.Equal(1000 / 1.01 / 110 * 121, result.Equity[1], 1e-14);
    }

    [Fact]
    public void Commission_is_charged_on_the_fill_price()
    {
        // Sell everything: slippage 1 % → 118.8, commission 2 % of that.
        var result = Backtest.Run(Bars, Cases.Signal(Bars, 1, 0, 0, 0), Costs.Bps(200, 100), Thousand);
        var (buy, sell) = (result.Fills[0], result.Fills[1]);
        Near.Equal(118.8, sell.Price, 1e-14);
        Near.Equal(-buy.Quantity, sell.Quantity, 1e-14);
        Near.Equal(buy.Quantity * 118.8 * 0.02, sell.Commission, 1e-14);
        Near.Equal(buy.Quantity * 118.8 * 0.98, result.Equity.Last, 1e-12);
        Near.Equal(result.Equity.Last - 1000, result.Trades[0].Profit, 1e-10);
        Near.Equal(result.CostsPaid, result.Trades[0].Costs, 1e-12);
    }

    [Fact]
    public void Reversal_closes_one_trade_and_opens_the_next_in_one_fill()
    {
        // Long from open 1 (110), short from open 2 (120): 9.0909 units sold twice over.
        var result = Backtest.Run(Bars, Cases.Signal(Bars, 1, -1, -1, -1), Costs.None, Thousand);
        Assert.Equal(2, result.Fills.Count);
        Near.Equal(-2 * 1000 / 110.0, result.Fills[1].Quantity, 1e-14);
        Assert.Equal([TradeDirection.Long, TradeDirection.Short], result.Trades.Select(trade => trade.Direction));
        Assert.True(result.Trades[1].IsOpen);

        // Short 1090.909 at 120, valued at the last close 100: gains 1090.909·20/120 = 181.818…
        Near.Equal(12_000 / 11.0 / 6, result.Trades[1].Profit, 1e-12);
    }

    [Fact]
    public void Quantity_is_held_while_the_target_stays()
    {
        var result = Backtest.Run(Bars, Cases.Signal(Bars, 0.5, 0.5, 0.5, 0.5), Costs.None, Thousand);
        Assert.Single(result.Fills);
        Assert.Equal(result.Quantity[1], result.Quantity[3]);

        // 500/110 units at 130, cash 500: 590.909/1090.909
        Near.Equal(65_000 / 120_000.0, result.Exposure[2], 1e-12);
    }

    [Fact]
    public void NaN_is_flat()
    {
        var result = Backtest.Run(Bars, Cases.Signal(Bars, double.NaN, 1, double.NaN, 1), Costs.None, Thousand);
        Assert.Equal([2, 3], result.Fills.Select(fill => fill.Index));
        Assert.Equal(0, result.Quantity[3]);
    }

    [Fact]
    public void Order_at_the_last_bar_is_never_filled() =>
        Assert.Empty(Backtest.Run(Bars, Cases.Signal(Bars, 0, 0, 0, 1), Costs.None).Fills);

    [Fact]
    public void Ruined_account_is_closed_at_the_next_open_and_trades_no_more()
    {
        // Short twice the equity at 100: cash 3000, −20 units. Close 1 at 160: 3000 − 3200 = −200: ruined.
        // Closed at open 2 at 140: 3000 − 2800 = 200 left, kept to the end although the signal stays.
        var bars = Cases.Bars((100, 100), (100, 160), (140, 150), (150, 10), (10, 10));
        var result = Backtest.Run(bars, Cases.Signal(bars, -2, -2, -1, -2, -1), Costs.None, Thousand);
        Assert.Equal(1, result.RuinedAt);
        Near.Equal([1000, -200, 200, 200, 200], result.Equity, 1e-12);
    }

    [Fact]
    public void Turnover_counts_a_full_purchase_and_sale_as_two()
    {
        var result = Backtest.Run(Bars, Cases.Signal(Bars, 1, 0, 0, 0), Costs.None, Thousand);
        Near.Equal(2, result.Turnover, 1e-12);
        Near.Equal(2 / 3.0 * 252, result.TurnoverPerYear, 1e-12);
    }

    [Fact]
    public void Buy_and_hold_is_the_price_ratio_from_the_first_fill()
    {
        var result = Backtest.Run(Bars, Signal.Constant(Bars), Costs.None, Thousand);
        Near.Equal(100 / 110.0 - 1, result.TotalReturn(), 1e-12);
        Assert.Equal("buy and hold", result.Signal.Name);
    }
}
