namespace AlgoAcademy.Research;

/// <summary>Bars out of simulated closes.</summary>
internal static class SimulatedBars
{
    /// <summary>
    /// A market without gaps: each bar opens at the close before it; high and low are the larger and smaller of open and close.
    /// </summary>
    public static BarSeries From(string symbol, PathOptions options, double[] close)
    {
        var open = new double[close.Length];
        var high = new double[close.Length];
        var low = new double[close.Length];
        for (var i = 0; i < close.Length; i++)
        {
            open[i] = i == 0 ? close[0] : close[i - 1];
            high[i] = Math.Max(open[i], close[i]);
            low[i] = Math.Min(open[i], close[i]);
        }

        var columns = new BarColumns { CloseTime = options.Dates(), Open = open, High = high, Low = low, Close = close };
        return new BarSeries(symbol, Frequency.Daily with { BarsPerYear = options.BarsPerYear }, columns);
    }
}
