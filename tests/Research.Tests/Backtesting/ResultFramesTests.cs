using AlgoAcademy.Research.Tests.Backtesting.Events;

namespace AlgoAcademy.Research.Tests.Backtesting;

public class ResultFramesTests
{
    private static readonly BarSeries s_bars = Scripted.Bars(Scripted.Calm, Scripted.Calm, (100, 120, 90, 110), (110, 110, 110, 110), Scripted.Calm);

    [Fact]
    public void Columns_of_a_backtest_are_a_frame_by_time()
    {
        var result = Backtest.Run(s_bars, Cases.Signal(s_bars, 1, 1, 0, 0, 0), Costs.None);
        var frame = result.ToFrame();
        Assert.Equal(["Equity", "Cash", "Quantity", "Exposure", "Return"], frame.ColumnKeys);
        Assert.Equal(result.Equity.Times, frame.RowKeys);
        Assert.Equal(result.Equity.Last, frame.GetColumn<double>("Equity").GetAt(4));
        Assert.Equal(result.Fills.Count, result.Fills.ToFrame().RowCount);
    }

    [Fact]
    public void Trades_know_how_far_prices_went_for_and_against_them()
    {
        // Bought at 100 at the open of bar 1, sold at 110 at the open of bar 3: between, high 120 and low 90.
        var trade = Assert.Single(Backtest.Run(s_bars, Cases.Signal(s_bars, 1, 1, 0, 0, 0), Costs.None).Trades);
        Assert.Equal((-0.1, 0.2), (Math.Round(trade.Mae, 12), Math.Round(trade.Mfe, 12)));
        var row = new[] { trade }.ToFrame();
        Assert.Equal(trade.Mfe, row.GetColumn<double>("Mfe").GetAt(0));
    }

    [Fact]
    public void Orders_and_fills_of_an_event_driven_backtest_are_frames()
    {
        var result = EventBacktest.Run(s_bars, Scripted.AtFirst(context =>
        {
            context.Buy(10);
            context.Submit(OrderRequest.Limit(-10, 115));
            context.Submit(OrderRequest.Limit(-10, 500));
        }));
        Assert.Equal(["Equity", "Cash", "Return", "test quantity", "test exposure"], result.ToFrame().ColumnKeys);
        Assert.Equal([1, 2, 3], result.Orders.ToFrame().RowKeys);
        Assert.Equal(["Filled", "Filled", "Working"], result.Orders.ToFrame().GetColumn<string>("Status").Values);
        Assert.Equal([100.0, 115], result.Fills.ToFrame().GetColumn<double>("Price").Values);
        Assert.Equal(0, Array.Empty<Trade>().ToFrame().RowCount);
    }
}
