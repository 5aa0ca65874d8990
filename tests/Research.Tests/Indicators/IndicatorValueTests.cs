using CsCheck;

namespace AlgoAcademy.Research.Tests.Indicators;

/// <summary>Each indicator by hand.</summary>
public class IndicatorValueTests
{
    private const double NaN = double.NaN;

    [Fact]
    public void Sma_of_three() =>
        // (1+2+6)/3 = 3, (2+6+4)/3 = 4, (6+4+5)/3 = 5
        Near.Equal([NaN, NaN, 3, 4, 5], Cases.Series(1, 2, 6, 4, 5).Sma(3), 1e-15);

    [Fact]
    public void Ema_of_span_three_starts_with_the_mean_of_three() =>
        // α = 2/4 = 0.5; seed (1+2+6)/3 = 3; 3 + 0.5(4−3) = 3.5; 3.5 + 0.5(5−3.5) = 4.25
        Near.Equal([NaN, NaN, 3, 3.5, 4.25], Cases.Series(1, 2, 6, 4, 5).Ema(3), 1e-15);

    [Fact]
    public void Rolling_std_divides_by_n_less_one() =>
        // {1,2,6}: mean 3, squares 4+1+9 = 14, /2 = 7. {2,6,4}: mean 4, squares 4+4+0 = 8, /2 = 4.
        Near.Equal([NaN, NaN, Math.Sqrt(7), 2], Cases.Series(1, 2, 6, 4).RollingStd(3), 1e-15);

    [Fact]
    public void Rolling_std_of_a_constant_is_exactly_zero() =>
        Assert.All(Cases.Series(0.1, 0.1, 0.1, 0.1, 0.1).RollingStd(3).AfterWarmUp(), std => Assert.Equal(0, std));

    [Fact]
    public void Roc_is_the_trailing_return() =>
        // 110/100 − 1 = 0.1; 99/110 − 1 = −0.1
        Near.Equal([NaN, NaN, 0.1, -0.1], Cases.Series(100, 110, 110, 99).Roc(2), 1e-12);

    [Fact]
    public void Ewma_volatility_by_hand()
    {
        // c = 1: δ = 1/2. Returns 0.02, −0.01, 0.03; weights newest first 1/2, 1/4, 1/8, sum 7/8 → 4/7, 2/7, 1/7.
        // t = 1 (two returns): weights 2/3 on −0.01, 1/3 on 0.02 → mean 0; variance 2/3·0.0001 + 1/3·0.0004 = 0.0002.
        // t = 2: mean (4·0.03 − 2·0.01 + 0.02)/7 = 0.12/7; variance (4·0.0009 + 2·0.0001 + 0.0004)/7 − mean² = 0.0006 − 0.0144/49.
        var volatility = Cases.Series(0.02, -0.01, 0.03).EwmaVolatility(1);
        Near.Equal([NaN, Math.Sqrt(252 * 0.0002), Math.Sqrt(252 * (0.0006 - (0.0144 / 49)))], volatility, 1e-12);
    }

    [Fact]
    public void Center_of_mass_60_decays_by_60_61sts_with_a_half_life_of_41_93_bars()
    {
        // Syllabus, lesson 27, E2.
        Assert.Equal(60.0 / 61, EwmaVolatility.Decay(60), 1e-15);
        Assert.Equal(41.93, Math.Log(0.5) / Math.Log(EwmaVolatility.Decay(60)), 0.005);
    }

    [Fact]
    public void Running_sum_of_the_sma_does_not_drift()
    {
        // A huge value passes through; a plain running sum would keep its rounding error for ever.
        var values = Enumerable.Repeat(0.1, 3_000).ToArray();
        values[10] = 1e16;
        Assert.Equal(0.1, Cases.Series(values).Sma(7).Last, 1e-15);
    }

    [Fact]
    public void Averages_lie_between_the_smallest_and_the_largest_value() =>
        Gen.Select(Gen.Double[1, 100].Array[30, 60], Gen.Int[1, 20]).Sample((prices, length) =>
        {
            foreach (var average in Cases.Series(prices).Sma(length).AfterWarmUp().Concat(Cases.Series(prices).Ema(length).AfterWarmUp()))
            {
                Assert.InRange(average, prices.Min() - 1e-9, prices.Max() + 1e-9);
            }
        });

    [Fact]
    public void Spans_of_different_lengths_are_refused()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Sma.Compute(new double[5], 2, new double[4]));
        Assert.Contains("must be as long as the source, 5; was 4", thrown.Message, StringComparison.Ordinal);
    }
}
