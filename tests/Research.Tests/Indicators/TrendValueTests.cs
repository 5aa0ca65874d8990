namespace AlgoAcademy.Research.Tests.Indicators;

/// <summary>Trend indicators by hand.</summary>
public class TrendValueTests
{
    private const double NaN = double.NaN;

    private static readonly BarSeries Rising = Hand.Bars((11, 9, 10, 1), (13, 10, 12, 1), (14, 12, 13, 1), (13, 9, 9, 1));

    [Fact]
    public void Adx_by_hand()
    {
        // n = 1: no smoothing. t1: up 2, down −1: +dm 2, tr 13−10 = 3: +di 66.7, −di 0, dx 100.
        // t2: up 1, down −2: +dm 1, tr 14−12 = 2: 50, 0, 100. t3: up −1, down 3: −dm 3, tr 13−9 = 4: 0, 75, 100.
        var adx = Rising.Adx(1);
        Hand.Same(adx.PlusDi, NaN, 200.0 / 3, 50, 0);
        Hand.Same(adx.MinusDi, NaN, 0, 0, 75);
        Hand.Same(adx.Adx, NaN, 100, 100, 100);
    }

    [Fact]
    public void Aroon_counts_bars_since_the_extremes()
    {
        // n = 2. t2: highest high now, lowest low two bars ago: 100, 0. t3: high 14 one bar ago, low 9 now: 50, 100.
        var aroon = Rising.Aroon(2);
        Hand.Same(aroon.Up, NaN, NaN, 100, 50);
        Hand.Same(aroon.Down, NaN, NaN, 0, 100);
        Hand.Same(aroon.Oscillator, NaN, NaN, 100, -50);
    }

    [Fact]
    public void Vortex_by_hand()
    {
        // t1: |13−9| = 4, |10−11| = 1, tr 3; t2: |14−10| = 4, |12−13| = 1, tr 2. n = 2: 8/5, 2/5
        var vortex = Rising.Slice(0, 3).Vortex(2);
        Hand.Same(vortex.Plus, NaN, NaN, 1.6);
        Hand.Same(vortex.Minus, NaN, NaN, 0.4);
    }

    [Fact]
    public void Choppiness_by_hand() =>
        // n = 2, t2: path 3 + 2 = 5, range 14 − 10 = 4: 100 log₂ 1.25
        Hand.Same(Rising.Slice(0, 3).ChoppinessIndex(2), NaN, NaN, 100 * Math.Log2(1.25));

    [Fact]
    public void Supertrend_by_hand()
    {
        // n = 1, k = 1. t1: atr 3, middle 11.5, close above: up, stop 8.5. t2: atr 2, 13 − 2 = 11 > 8.5: 11.
        // t3: atr 4, 11 − 4 = 7 stays 11; close 9 < 11: down; upper: t1 14.5, t2 15 stays 14.5, t3 15 stays 14.5.
        var trend = Rising.Supertrend(1, 1);
        Hand.Same(trend.Stop, NaN, 8.5, 11, 14.5);
        Hand.Same(trend.Direction, NaN, 1, 1, -1);
    }

    [Fact]
    public void Parabolic_sar_by_hand()
    {
        // Up: stop 9, ep 13, af 0.02. t1: 9; next 9 + 0.02·4 = 9.08, not above min(9, 10) = 9 → 9.
        // t2: 9; ep 14, af 0.04: 9 + 0.04·5 = 9.2, not above min(10, 12). t3: low 9 ≤ 9.2: turns, stop = ep 14.
        var sar = Rising.ParabolicSar();
        Hand.Same(sar.Stop, NaN, 9, 9, 14);
        Hand.Same(sar.Direction, NaN, 1, 1, -1);
    }

    [Fact]
    public void Ichimoku_cloud_is_that_of_so_many_bars_ago()
    {
        // Windows 1, 2, 3, shift 1. Conversion: middles 10, 11.5, 13, 11. Base: t1 (13+9)/2 = 11, t2 (14+10)/2 = 12, t3 (14+9)/2 = 11.5.
        // Span A one bar later: t2 (11.5+11)/2 = 11.25, t3 (13+12)/2 = 12.5. Span B: (14+9)/2 = 11.5 of t2, shown at t3.
        var cloud = Rising.Ichimoku(1, 2, 3, 1);
        Hand.Same(cloud.Conversion, 10, 11.5, 13, 11);
        Hand.Same(cloud.Base, NaN, 11, 12, 11.5);
        Hand.Same(cloud.SpanA, NaN, NaN, 11.25, 12.5);
        Hand.Same(cloud.SpanB, NaN, NaN, NaN, 11.5);
    }

    [Fact]
    public void Pivot_points_are_those_of_the_bar_before()
    {
        // 11, 9, 10: p 10, r1 11, s1 9, r2 12, s2 8, r3 11 + 2 = 13, s3 9 − 2 = 7
        var pivots = Rising.Slice(0, 2).PivotPoints();
        Series[] levels = [pivots.Pivot, pivots.R1, pivots.S1, pivots.R2, pivots.S2, pivots.R3, pivots.S3];
        Near.Equal([10, 11, 9, 12, 8, 13, 7], levels.Select(level => level.Last), 1e-12);
    }

    [Fact]
    public void Heikin_ashi_by_hand()
    {
        // t0: open (10+10)/2 = 10, close (10+11+9+10)/4 = 10. t1: open 10, close (10+13+10+12)/4 = 11.25, high 13, low 10.
        var bar = Rising.HeikinAshi()[1];
        Near.Equal([10, 13, 10, 11.25], [bar.Open, bar.High, bar.Low, bar.Close], 1e-12);
    }
}
