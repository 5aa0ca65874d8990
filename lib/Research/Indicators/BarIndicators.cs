namespace AlgoAcademy.Research;

/// <summary>The indicators that need more of a bar than its close, as they are called in a cell: <c>bars.Atr(14)</c>.</summary>
public static class BarIndicators
{
    /// <summary>True range of each bar, in price; see <see cref="AlgoAcademy.Research.TrueRange"/>.</summary>
    public static Series TrueRange(this BarSeries bars) => Require(bars).Through($"true range", new TrueRange());

    /// <summary>Average true range, in price; see <see cref="AlgoAcademy.Research.Atr"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    public static Series Atr(this BarSeries bars, int length = 14)
    {
        var result = new double[Require(bars).Count];
        Research.Atr.Compute(new BarSpans(bars), length, result);
        return bars.Close.With(FormattableString.Invariant($"ATR {length}"), result);
    }

    private static BarSeries Require(BarSeries bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        return bars;
    }
}
