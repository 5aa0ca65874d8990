namespace AlgoAcademy.Research.Tests.Indicators;

/// <summary>Ranges, channels and volatilities by hand.</summary>
public class VolatilityValueTests
{
    private const double NaN = double.NaN;

    // Close before → range: t1 max(13, 10) − min(9, 10) = 4; t2 gaps up: max(20, 12) − min(17, 12) = 8.
    private static readonly BarSeries Gapping = Hand.Bars((11, 9, 10, 1), (13, 9, 12, 1), (20, 17, 18, 1));

    [Fact]
    public void True_range_holds_the_gap()
    {
        Hand.Same(Gapping.TrueRange(), NaN, 4, 8);
        Hand.Same(Gapping.Atr(2), NaN, NaN, 6);
        Hand.Same(Gapping.NormalizedAtr(2), NaN, NaN, 1.0 / 3);
    }

    [Fact]
    public void Atr_moves_by_a_share_of_the_new_range() =>
        // n = 1 takes each range as it is; n = 2 with a third range of 2 (19 … 17 after 18): 6 + (2 − 6)/2 = 4
        Hand.Same(Hand.Bars((11, 9, 10, 1), (13, 9, 12, 1), (20, 17, 18, 1), (19, 17, 18, 1)).Atr(2), NaN, NaN, 6, 4);

    [Fact]
    public void Bollinger_bands_by_hand()
    {
        // {2, 4, 6}: mean 4, population variance 8/3. Width 4·√(8/3)/4, %B (6 − lower)/(upper − lower) = ½ + 2/(4√(8/3))
        var sd = Math.Sqrt(8.0 / 3);
        var bands = Cases.Series(2, 4, 6).Bollinger(3, 2);
        Hand.Same(bands.Middle, NaN, NaN, 4);
        Hand.Same(bands.Upper, NaN, NaN, 4 + (2 * sd));
        Hand.Same(bands.Lower, NaN, NaN, 4 - (2 * sd));
        Hand.Same(bands.Width, NaN, NaN, sd);
        Hand.Same(bands.PercentB, NaN, NaN, 0.5 + (0.5 / sd));
    }

    [Fact]
    public void Bollinger_bands_of_a_constant_meet_exactly_whatever_the_window()
    {
        var flat = Cases.Series([.. Enumerable.Repeat(0.1, 60)]);
        foreach (var length in (int[])[1, 2, 3, 7, 8, 20, 31, 33])
        {
            var bands = flat.Bollinger(length);
            Assert.Equal(bands.Upper.AfterWarmUp().Values, bands.Lower.AfterWarmUp().Values);
        }
    }

    [Fact]
    public void Channels_by_hand()
    {
        // Donchian 2 at t2: 20 … 9. Keltner with ema 1 = close 18 and atr 1 = 8, twice: 34 … 2.
        Hand.Same(Gapping.Donchian(2).Upper, NaN, 13, 20);
        Hand.Same(Gapping.Donchian(2).Lower, NaN, 9, 9);
        Hand.Same(Gapping.Donchian(2).Middle, NaN, 11, 14.5);
        Hand.Same(Gapping.Keltner(1, 1, 2).Upper, NaN, 20, 34);
        Hand.Same(Gapping.Keltner(1, 1, 2).Lower, NaN, 4, 2);
    }

    [Fact]
    public void Realized_volatility_is_the_root_of_the_mean_square_of_a_year() =>
        // (0.0004 + 0.0016)/2 = 0.001
        Hand.Same(Cases.Series(0.02, -0.04).RealizedVolatility(2), NaN, Math.Sqrt(252 * 0.001));

    [Fact]
    public void Range_volatilities_by_hand()
    {
        // One bar: open 1, high e, low 1, close 1, so ln(h/l) = 1, ln(c/o) = 0.
        // Parkinson 1/(4 ln 2); Garman–Klass ½; Rogers–Satchell ln(h/c) ln(h/o) = 1.
        var bar = Hand.Bars((Math.E, 1, 1, 1));
        Hand.Same(bar.Parkinson(1), Math.Sqrt(252 / (4 * Math.Log(2))));
        Hand.Same(bar.GarmanKlass(1), Math.Sqrt(252 * 0.5));
        Hand.Same(bar.RogersSatchell(1), Math.Sqrt(252.0));
    }

    [Fact]
    public void Yang_zhang_without_gaps_and_moves_is_its_share_of_rogers_satchell()
    {
        // Both variances 0; k = 0.34/(1.34 + 3/1); 1 − k of 1.
        var bars = Hand.Bars((Math.E, 1, 1, 1), (Math.E, 1, 1, 1), (Math.E, 1, 1, 1));
        Hand.Same(bars.YangZhang(2), NaN, NaN, Math.Sqrt(252 * (1 - (0.34 / 4.34))));
    }

    [Fact]
    public void Price_without_a_logarithm_is_refused()
    {
        double[] high = [2], low = [-1], close = [1];
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Parkinson.Compute(new BarSpans(high, low, close), 1, new double[1]));
        Assert.Contains("price must be above 0, for its logarithm is taken; was -1", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_different_lengths_are_refused()
    {
        Assert.Contains("were 2, 1 and 1", Assert.Throws<ArgumentException>(() => new BarSpans([1, 2], [1], [1])).Message, StringComparison.Ordinal);
        var thrown = Assert.Throws<ArgumentException>(() => Bollinger.Compute([1, 2, 3], 2, 2, new(new double[3], new double[2], new double[3])));
        Assert.Contains("upper must be as long as the source, 3; was 2", thrown.Message, StringComparison.Ordinal);
    }
}
