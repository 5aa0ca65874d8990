namespace AlgoAcademy.Research;

/// <summary>The same bars up to a cut and others after it.</summary>
internal static class MirroredFuture
{
    /// <summary>
    /// From the cut on each price p becomes c² / p, c the close before the cut: every rise is a fall of the same logarithm, highs
    /// and lows change places, and all stay above zero. Volumes double.
    /// </summary>
    public static BarSeries Of(BarSeries bars, int cut)
    {
        var pivot = bars.Close[cut - 1];
        var adjustedPivot = bars.AdjustedClose?[cut - 1] ?? double.NaN;
        return new BarSeries(bars.Symbol, bars.Frequency, new BarColumns
        {
            CloseTime = [.. bars.CloseTime],
            Open = Mirror(bars.Open, bars.Open, cut, pivot),
            High = Mirror(bars.High, bars.Low, cut, pivot),
            Low = Mirror(bars.Low, bars.High, cut, pivot),
            Close = Mirror(bars.Close, bars.Close, cut, pivot),
            Volume = [.. bars.Volume.Select((volume, t) => t < cut ? volume : 2 * volume)],
            AdjustedClose = bars.AdjustedClose is { } adjusted ? Mirror(adjusted, adjusted, cut, adjustedPivot) : null,
        });
    }

    private static double[] Mirror(Series before, Series after, int cut, double pivot)
    {
        var prices = new double[before.Count];
        for (var t = 0; t < prices.Length; t++)
        {
            prices[t] = t < cut ? before[t] : pivot / after[t] * pivot;
        }

        return prices;
    }
}
