namespace AlgoAcademy.Research.Tests.Indicators;

/// <summary>Small numbers that an indicator can be computed from by hand.</summary>
internal static class Hand
{
    /// <summary>Bars by high, low, close and volume; each opens at the close before it, the first at its own.</summary>
    public static BarSeries Bars(params (double High, double Low, double Close, double Volume)[] bars) => new("hand", Frequency.Daily, new BarColumns
    {
        CloseTime = Cases.Days(bars.Length),
        Open = [.. bars.Select((bar, t) => t == 0 ? bar.Close : bars[t - 1].Close)],
        High = [.. bars.Select(bar => bar.High)],
        Low = [.. bars.Select(bar => bar.Low)],
        Close = [.. bars.Select(bar => bar.Close)],
        Volume = [.. bars.Select(bar => bar.Volume)],
    });

    public static void Same(Series actual, params double[] expected) => Near.Equal(expected, actual, 1e-12);
}
