namespace AlgoAcademy.Research.Tests.Indicators;

/// <summary>Oscillators by hand.</summary>
public class OscillatorValueTests
{
    private const double NaN = double.NaN;

    // Ranges 8…12, 9…13, 8…16; closes 10, 12, 14; typical prices 10, 34/3, 38/3.
    private static readonly BarSeries Three = Hand.Bars((12, 8, 10, 100), (13, 9, 12, 200), (16, 8, 14, 300));

    [Fact]
    public void Momentum_is_a_difference() => Hand.Same(Cases.Series(1, 3, 7).Momentum(1), NaN, 2, 4);

    [Fact]
    public void Rsi_of_two_by_hand() =>
        // changes +2, −1, +3: gains (2+0)/2 = 1, losses ½ → 100·1/1.5; then gain (1+3)/2 = 2, loss ¼ → 100·2/2.25
        Hand.Same(Cases.Series(10, 12, 11, 14).Rsi(2), NaN, NaN, 200.0 / 3, 800.0 / 9);

    [Fact]
    public void Rsi_is_100_when_all_rises_0_when_all_falls_and_undefined_when_nothing_moves()
    {
        Hand.Same(Cases.Series([.. Enumerable.Range(1, 30).Select(i => (double)i)]).Rsi(3).AfterWarmUp(), [.. Enumerable.Repeat(100.0, 27)]);
        Hand.Same(Cases.Series([.. Enumerable.Range(1, 30).Select(i => 31.0 - i)]).Rsi(3).AfterWarmUp(), new double[27]);
        Assert.All(Cases.Series([.. Enumerable.Repeat(5.0, 30)]).Rsi(3), value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Macd_of_short_spans_by_hand()
    {
        // ema 1 = x; ema 3: 3, 3.5, 4.25 from t2; line 3, 0.5, 0.75; signal of span 1 = line
        var macd = Cases.Series(1, 2, 6, 4, 5).Macd(1, 3, 1);
        Hand.Same(macd.Line, NaN, NaN, 3, 0.5, 0.75);
        Hand.Same(macd.Signal, NaN, NaN, 3, 0.5, 0.75);
        Hand.Same(macd.Histogram, NaN, NaN, 0, 0, 0);
    }

    [Fact]
    public void Macd_with_the_fast_span_above_the_slow_one_is_refused()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Cases.Series(1, 2).Macd(26, 12));
        Assert.Contains("slow must be above fast, 26 bars; was 12", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stochastic_and_williams_place_the_close_in_its_range()
    {
        // t1: range 8…13: (12−8)/5 = 80; t2: range 8…16: (14−8)/8 = 75. %R: −20 and −25. D over two: 77.5
        var stochastic = Three.Stochastic(2, 1, 2);
        Hand.Same(stochastic.K, NaN, 80, 75);
        Hand.Same(stochastic.D, NaN, NaN, 77.5);
        Hand.Same(Three.WilliamsR(2), NaN, -20, -25);
    }

    [Fact]
    public void Stochastic_of_the_rsi_is_100_at_a_new_high_of_the_rsi() =>
        // rsi(2) of 10, 12, 11, 14: 66.7 then 88.9, the highest of its two
        Hand.Same(Cases.Series(10, 12, 11, 14).StochRsi(2, 2, 1, 1).K, NaN, NaN, NaN, 100);

    [Fact]
    public void Cci_of_three_by_hand() =>
        // typical prices 10, 34/3, 38/3: mean 34/3, mean deviation (4/3 + 0 + 4/3)/3 = 8/9; (4/3)/(0.015·8/9) = 100
        Hand.Same(Three.Cci(3), NaN, NaN, 100);

    [Fact]
    public void Ultimate_oscillator_by_hand() =>
        // true lows 9, 8: pressure 3, 6; true ranges 13−9 = 4, 16−8 = 8. Windows 1, 2, 3 need a third change:
        // add a bar 15…11 closing 11 after 14: low 11, pressure 0, range 4. 1: 0; 2: 6/12; 3: 9/16 → 100 (0 + 2·½ + 9/16)/7
        Hand.Same(Hand.Bars((12, 8, 10, 1), (13, 9, 12, 1), (16, 8, 14, 1), (15, 11, 11, 1)).UltimateOscillator(1, 2, 3), NaN, NaN, NaN, 100 * (1 + (9.0 / 16)) / 7);

    [Fact]
    public void Trix_of_one_is_the_return() => Hand.Same(Cases.Series(10, 11).Trix(1), NaN, 0.1);

    [Fact]
    public void Elder_ray_reaches_from_the_average()
    {
        // ema 3 of 10, 12, 14: seed 12 at t2: bull 16 − 12, bear 8 − 12
        Hand.Same(Three.ElderRay(3).Bull, NaN, NaN, 4);
        Hand.Same(Three.ElderRay(3).Bear, NaN, NaN, -4);
    }

    [Fact]
    public void Money_flows_by_hand()
    {
        // All typical prices rise: mfi 100. Money flow multipliers: (20−20)/4 = 0; (24−22)/4 = ½; (28−24)/8 = ½ → ad 0, 100, 250.
        Hand.Same(Three.Mfi(2), NaN, NaN, 100);
        Hand.Same(Three.AccumulationDistribution(), 0, 100, 250);
        Hand.Same(Three.ChaikinMoneyFlow(3), NaN, NaN, 250.0 / 600);

        // Closes rise twice: 0, 200, 500. Force 2·200 = 400, 2·300 = 600; ema 2 of two: their mean 500.
        Hand.Same(Three.Obv(), 0, 200, 500);
        Hand.Same(Three.ForceIndex(2), NaN, NaN, 500);
    }
}
