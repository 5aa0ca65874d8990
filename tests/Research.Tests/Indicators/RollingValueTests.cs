using CsCheck;

namespace AlgoAcademy.Research.Tests.Indicators;

/// <summary>Statistics of moving windows by hand, and the structures under them against plain loops.</summary>
public class RollingValueTests
{
    private const double NaN = double.NaN;

    [Fact]
    public void Variance_and_zscore_divide_by_n_less_one()
    {
        // {1, 2, 6}: mean 3, squares 14, variance 7; z = (6 − 3)/√7
        Hand.Same(Cases.Series(1, 2, 6).RollingVariance(3), NaN, NaN, 7);
        Hand.Same(Cases.Series(1, 2, 6).Zscore(3), NaN, NaN, 3 / Math.Sqrt(7));
    }

    [Fact]
    public void Skew_of_one_outlier_in_three() =>
        // {0, 0, 3}: mean 1, m₂ = 6/3 = 2, m₃ = (−1 − 1 + 8)/3 = 2; √6/1 · 2/2^1.5 = √3
        Hand.Same(Cases.Series(0, 0, 3).RollingSkew(3), NaN, NaN, Math.Sqrt(3));

    [Fact]
    public void Kurtosis_of_one_outlier_in_four() =>
        // {0, 0, 0, 4}: mean 1, m₂ = 12/4 = 3, m₄ = (3 + 81)/4 = 21; 3/(2·1) · (5 (21/9 − 3) + 6) = 4
        Hand.Same(Cases.Series(0, 0, 0, 4).RollingKurt(4), NaN, NaN, NaN, 4);

    [Fact]
    public void Order_statistics_by_hand()
    {
        var x = Cases.Series(3, 1, 2, 2);
        Hand.Same(x.RollingMin(2), NaN, 1, 1, 2);
        Hand.Same(x.RollingMax(2), NaN, 3, 2, 2);
        Hand.Same(x.RollingMedian(3), NaN, NaN, 2, 2);
        Hand.Same(x.RollingMedian(2), NaN, 2, 1.5, 2);

        // ¼ of the way from 1 to 3 in {1, 2, 3}: position 0.5 → 1.5
        Hand.Same(x.RollingQuantile(3, 0.25), NaN, NaN, 1.5, 1.5);

        // 2 in {3, 1, 2}: one below of two others → ½; 2 in {1, 2, 2}: one below, half of one equal → 0.75
        Hand.Same(x.RollingRank(3), NaN, NaN, 0.5, 0.75);
    }

    [Fact]
    public void Pairs_by_hand()
    {
        // x 1, 2, 6 and y 2, 4, 3: x − 3 = −2, −1, 3; y − 3 = −1, 1, 0: products 2 − 1 = 1; squares 14 and 2
        var (x, y) = (Cases.Series(1, 2, 6), Cases.Series(2, 4, 3));
        Hand.Same(x.RollingCovariance(y, 3), NaN, NaN, 0.5);
        Hand.Same(x.RollingCorrelation(y, 3), NaN, NaN, 1 / Math.Sqrt(28));
        Hand.Same(x.RollingBeta(y, 3), NaN, NaN, 0.5);
    }

    [Fact]
    public void Line_by_hand()
    {
        // Bars −1, 0, 1 against 1, 2, 6 (mean 3): −1·−2 + 1·3 = 5, squares 2: slope 2.5; R² = 25/(2·14)
        Hand.Same(Cases.Series(1, 2, 6).RollingSlope(3), NaN, NaN, 2.5);
        Hand.Same(Cases.Series(1, 2, 6).RollingRSquared(3), NaN, NaN, 25.0 / 28);
    }

    [Fact]
    public void Series_on_different_axes_are_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => Cases.Series(1, 2, 3).RollingBeta(Cases.Series(1, 2), 2));

    [Fact]
    public void Hurst_tells_persistence_from_reversal()
    {
        // The same noise e: smoothed it persists, differenced it reverts.
        var rng = new Rng(11);
        double[] noise = [.. Enumerable.Range(0, 513).Select(_ => rng.NextGaussian())];
        double[] persistent = new double[512], reverting = new double[512];
        for (var t = 0; t < 512; t++)
        {
            persistent[t] = (t > 0 ? 0.8 * persistent[t - 1] : 0) + noise[t];
            reverting[t] = noise[t + 1] - noise[t];
        }

        var independent = Cases.Series(noise[..512]).Hurst(512).Last;
        Assert.InRange(independent, 0.4, 0.7);
        Assert.True(Cases.Series(persistent).Hurst(512).Last > independent + 0.1);
        Assert.True(Cases.Series(reverting).Hurst(512).Last < independent - 0.2);
    }

    [Fact]
    public void Windows_forget_a_huge_value_completely()
    {
        double[] clean = [.. Enumerable.Range(0, 3_000).Select(i => 1 + (0.1 * Math.Sin(i)))];
        var dirty = clean.ToArray();
        dirty[10] = 1e16;
        var (a, b) = (Cases.Series(clean), Cases.Series(dirty));
        Near.Equal(a.Sma(33).Values[100..], b.Sma(33).Values[100..], 0);
        Near.Equal(a.RollingStd(33).Values[100..], b.RollingStd(33).Values[100..], 1e-12);
        Near.Equal(a.Bollinger(33).Upper.Values[100..], b.Bollinger(33).Upper.Values[100..], 0);
        Near.Equal(a.RollingKurt(33).Values[100..], b.RollingKurt(33).Values[100..], 1e-9);
    }

    [Fact]
    public void Order_statistics_agree_with_sorting_each_window() => Gen.Select(Gen.Int[0, 9].Array[1, 60], Gen.Int[1, 12]).Sample((numbers, length) =>
    {
        var x = Cases.Series([.. numbers.Select(n => (double)n)]);
        var (min, max, median) = (x.RollingMin(length), x.RollingMax(length), x.RollingMedian(length));
        for (var t = length - 1; t < x.Count; t++)
        {
            double[] sorted = [.. x.Values[(t - length + 1)..(t + 1)].Order()];
            Assert.Equal(sorted[0], min[t]);
            Assert.Equal(sorted[^1], max[t]);
            Assert.Equal(0.5 * (sorted[(length - 1) / 2] + sorted[length / 2]), median[t], 1e-12);
        }
    });
}
