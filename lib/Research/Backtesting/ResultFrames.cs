using Deedle;

namespace AlgoAcademy.Research;

/// <summary>Results as Deedle frames: columns by time, and one row for each fill, trade and order.</summary>
public static class ResultFrames
{
    /// <summary>Equity, Cash, Quantity, Exposure and Return by close time; NaN becomes a missing value.</summary>
    public static Frame<DateTime, string> ToFrame(this BacktestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ByTime([("Equity", result.Equity), ("Cash", result.Cash), ("Quantity", result.Quantity), ("Exposure", result.Exposure), ("Return", result.Returns)]);
    }

    /// <summary>Equity, Cash, Return, and a quantity and an exposure for each instrument, by close time; NaN becomes a missing value.</summary>
    public static Frame<DateTime, string> ToFrame(this EventResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ByTime(
        [
            ("Equity", result.Equity), ("Cash", result.Cash), ("Return", result.Returns),
            .. Enumerable.Range(0, result.Instruments.Count).SelectMany(i => new[] { result.Quantity(i), result.Exposure(i) }).Select(series => (series.Name, series)),
        ]);
    }

    /// <summary>One row a trade.</summary>
    public static Frame<int, string> ToFrame(this IReadOnlyList<Trade> trades)
    {
        ArgumentNullException.ThrowIfNull(trades);
        return Rows(trades, Frame.FromRows(trades.Select((trade, i) => KeyValue.Create(i, Row(
        [
            ("Direction", trade.Direction.ToString()), ("EntryTime", trade.EntryTime), ("ExitTime", trade.ExitTime), ("EntryPrice", trade.EntryPrice),
            ("ExitPrice", trade.ExitPrice), ("Quantity", trade.Quantity), ("Profit", trade.Profit), ("Return", trade.Return), ("Costs", trade.Costs),
            ("Bars", trade.Bars), ("Mae", trade.Mae), ("Mfe", trade.Mfe), ("IsOpen", trade.IsOpen),
        ])))));
    }

    /// <summary>One row a fill of a vector backtest.</summary>
    public static Frame<int, string> ToFrame(this IReadOnlyList<Fill> fills)
    {
        ArgumentNullException.ThrowIfNull(fills);
        return Rows(fills, Frame.FromRows(fills.Select((fill, i) => KeyValue.Create(i, Row(
        [
            ("Time", fill.Time), ("Quantity", fill.Quantity), ("Price", fill.Price), ("Commission", fill.Commission), ("SlippageCost", fill.SlippageCost),
            ("DecidedAt", fill.Order.Index), ("TargetExposure", fill.Order.TargetExposure),
        ])))));
    }

    /// <summary>One row a fill of an event-driven backtest.</summary>
    public static Frame<int, string> ToFrame(this IReadOnlyList<OrderFill> fills)
    {
        ArgumentNullException.ThrowIfNull(fills);
        return Rows(fills, Frame.FromRows(fills.Select((fill, i) => KeyValue.Create(i, Row(
        [
            ("Time", fill.Time), ("Order", fill.Order.Id), ("Kind", fill.Order.Kind.ToString()), ("Instrument", fill.Order.Instrument),
            ("Quantity", fill.Quantity), ("Price", fill.Price), ("Commission", fill.Commission), ("SlippageCost", fill.SlippageCost),
        ])))));
    }

    /// <summary>One row an order, keyed by its number.</summary>
    public static Frame<int, string> ToFrame(this IReadOnlyList<TradeOrder> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return Rows(orders, Frame.FromRows(orders.Select(order => KeyValue.Create(order.Id, Row(
        [
            ("Kind", order.Kind.ToString()), ("Instrument", order.Instrument), ("Quantity", order.Quantity), ("Filled", order.Filled),
            ("LimitPrice", order.LimitPrice), ("StopPrice", order.StopPrice), ("PlacedAt", order.PlacedAt), ("Status", order.Status.ToString()),
            ("Reason", order.Reason ?? ""),
        ])))));
    }

    private static Frame<DateTime, string> ByTime(IReadOnlyList<(string Name, Series Values)> columns)
    {
        DateTime[] times = [.. columns[0].Values.Times];
        return Frame.FromColumns(columns.Select(column => KeyValuePair.Create(column.Name, new Series<DateTime, double>(times, column.Values.Values))));
    }

    private static Series<string, object> Row(IEnumerable<(string Name, object Value)> cells) =>
        new(cells.Select(cell => KeyValue.Create(cell.Name, cell.Value)));

    private static Frame<int, string> Rows<T>(IReadOnlyList<T> rows, Frame<int, string> frame) => rows.Count > 0 ? frame : Frame.CreateEmpty<int, string>();
}
