using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>The trades of a backtest as points.</summary>
public static class TradeChart
{
    /// <summary>
    /// A point for each closed trade: how far prices went against it (x, at or below zero) and for it (y, at or above zero)
    /// while it was held, as fractions of its entry price; winners and losers after costs have their own marks. Where winners
    /// hardly ever went is a place for a stop; where losers often were, profits were given back. Source: Sweeney (1997),
    /// Maximum Adverse Excursion.
    /// </summary>
    /// <param name="result">At least one closed trade.</param>
    /// <exception cref="ArgumentException">No trade was closed.</exception>
    public static Chart ToTradeChart(this BacktestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Trades.ToTradeChart(result.Signal.Name);
    }

    /// <summary>The same for a list of trades of one instrument.</summary>
    /// <param name="trades">At least one closed trade.</param>
    /// <param name="name">What made them.</param>
    /// <exception cref="ArgumentException">No trade was closed.</exception>
    public static Chart ToTradeChart(this IReadOnlyList<Trade> trades, string name)
    {
        ArgumentNullException.ThrowIfNull(trades);
        var closed = trades.Where(trade => !trade.IsOpen).ToList();
        if (closed.Count == 0)
            throw new ArgumentException($"A chart of trades needs at least one closed trade; '{name}' had none.", nameof(trades));
        var (won, lost) = (closed.Where(trade => trade.Profit > 0).ToList(), closed.Where(trade => trade.Profit <= 0).ToList());
        var alt = string.Create(
            CultureInfo.InvariantCulture,
            $"Scatter plot of {closed.Count} closed trades of {name}: worst move against each, down to {ValueText.Of(closed.Min(trade => trade.Mae), ValueFormat.Percent)}, and best move for it, up to {ValueText.Of(closed.Max(trade => trade.Mfe), ValueFormat.Percent)}. {won.Count} won, {lost.Count} lost after costs.");
        var chart = new Chart("How far trades went against and for us", alt).X("Worst move against the trade", ValueFormat.Percent).Y("Best move for the trade", ValueFormat.Percent);
        chart = Add(chart, won, $"{won.Count} winners", new TraceStyle { Color = Palette.Blue, Shape = MarkerShape.Circle, Size = 7 });
        return Add(chart, lost, $"{lost.Count} losers", new TraceStyle { Color = Palette.Vermillion, Shape = MarkerShape.TriangleDown, Size = 8 });
    }

    private static Chart Add(Chart chart, List<Trade> trades, string name, TraceStyle style) => trades.Count == 0
        ? chart
        : chart.Markers([.. trades.Select(trade => trade.Mae)], [.. trades.Select(trade => trade.Mfe)], name, style);
}
