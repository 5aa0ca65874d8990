using CsCheck;

namespace AlgoAcademy.Research.Tests.Statistics;

public class StatisticsTests
{
    private static readonly PathOptions Long = new() { Count = 20_000 };

    [Fact]
    public void Autocorrelation_by_hand()
    {
        // {1,2,3,2}: mean 2, deviations −1,0,1,0; squares 2. Lag 1: 0·−1 + 1·0 + 0·1 = 0. Lag 2: 1·−1 + 0·0 = −1 → −0.5.
        var series = Cases.Series(1, 2, 3, 2);
        Assert.Equal(0, Autocorrelation.Of(series, 1).Value);
        Assert.Equal(-0.5, Autocorrelation.Of(series, 2).Value);
        Assert.Equal(-0.5 * 2, Autocorrelation.Of(series, 2).TStatistic);
        Assert.Equal([1, 2, 3], Autocorrelation.UpTo(series, 3).Select(one => one.Lag));
    }

    [Fact]
    public void Autocorrelation_of_a_constant_is_undefined() =>
        Assert.True(double.IsNaN(Autocorrelation.Of(Cases.Series(0.1, 0.1, 0.1), 1).Value));

    [Fact]
    public void Autocorrelation_needs_a_lag_within_the_sample()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Autocorrelation.Of(Cases.Series(1, 2, 3), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Autocorrelation.Of(Cases.Series(1, 2, 3), 3));
    }

    [Fact]
    public void Autocorrelation_is_within_one_and_ignores_scale_and_warm_up() =>
        Gen.Select(Gen.Double[-1, 1].Array[5, 50], Gen.Int[1, 4]).Sample((values, lag) =>
        {
            // One value that stands out keeps the variance far above rounding.
            values[0] = 5;
            var one = Autocorrelation.Of(Cases.Series(values), lag);
            Assert.InRange(one.Value, -1.0000001, 1.0000001);
            Assert.Equal(one.Value, Autocorrelation.Of((Cases.Series([double.NaN, .. values]) * 3) + 2, lag).Value, 1e-9);
        });

    [Fact]
    public void Variance_ratio_by_hand()
    {
        // Log prices 0,1,3,4,4 (n = 4, μ = 1): deviations 0,1,0,−1; σa² = 2/3.
        // q = 2: two-bar moves 3,3,1 less 2 → 1,1,−1, squares 3; m = 2·3·(1 − 2/4) = 3 → σc² = 1; VR = 1.5.
        // z = 0.5/√(2·3·1/(3·2·4)) = 0.5/0.5 = 1. δ(1) = (0·1 + 1·0 + 0·1)/4 = 0 → z* undefined (∞).
        var prices = Cases.Series(1, Math.E, Math.Exp(3), Math.Exp(4), Math.Exp(4));
        var test = VarianceRatio.Of(prices, 2);
        Near.Equal(1.5, test.Ratio, 1e-12);
        Near.Equal(1, test.Z, 1e-12);
        Assert.Equal(4, test.Observations);
    }

    [Fact]
    public void Random_walk_passes_the_variance_ratio_test()
    {
        var test = VarianceRatio.Of(GeometricBrownianMotion.Simulate(21, 0.05, 0.2, Long).Close, 10);
        Assert.InRange(test.RobustZ, -2.6, 2.6);
        Assert.InRange(test.Ratio, 0.9, 1.1);
    }

    [Fact]
    public void Planted_trend_is_found_and_its_p_value_is_small()
    {
        var options = new RegimePathOptions { Count = 20_000, Regimes = [new("up", 1, 0.16), new("down", -1, 0.16)] };
        var test = VarianceRatio.Of(RegimePath.Simulate(3, options).Bars.Close, 20);
        Assert.True(test.Ratio > 1 && test.RobustZ > 3, test.ToString());
        Assert.True(test.PValue < 0.01, test.ToString());
    }

    [Fact]
    public void Variance_ratio_of_resting_prices_is_undefined() =>
        Assert.True(double.IsNaN(VarianceRatio.Of(Cases.Series(5, 5, 5, 5, 5), 2).Ratio));

    [Fact]
    public void Variance_ratio_refuses_returns_and_long_horizons()
    {
        Assert.Contains("takes prices, not returns", Assert.Throws<ArgumentException>(() =>
            VarianceRatio.Of(Cases.Series(0.1, -0.1, 0.1, 0.2, 0.1), 2)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => VarianceRatio.Of(Cases.Series(1, 2, 3, 4, 5), 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => VarianceRatio.Of(Cases.Series(1, 2, 3, 4, 5), 1));
    }

    [Fact]
    public void Ols_finds_the_coefficients_of_an_exact_plane() =>
        Gen.Select(Gen.Double[-1, 1].Array[20], Gen.Double[-1, 1].Array[20], Gen.Double[-5, 5].Array[3]).Sample((u, v, c) =>
        {
            var (x, z) = (Cases.Series(u), Cases.Series(v));
            var fit = Ols.Fit((c[1] * x) + (c[2] * z) + c[0], x, z);
            for (var i = 0; i < 3; i++)
            {
                Assert.Equal(c[i], fit.Coefficients[i], 1e-7);
            }
        });

    [Fact]
    public void Ols_by_hand()
    {
        // x 0,1,2,3; y 1,3,2,5: x̄ 1.5, ȳ 2.75, Sxy = (−1.5)(−1.75)+(−.5)(.25)+(.5)(−.75)+(1.5)(2.25) = 5.5, Sxx = 5 → β 1.1, α 1.1.
        // Residuals −.1, .8, −1.3, .6; Σe² = 2.7, Σ(y−ȳ)² = 8.75 → R² = 0.691428…
        var fit = Ols.Fit(Cases.Series(1, 3, 2, 5), 0, Cases.Series(0, 1, 2, 3));
        Near.Equal(1.1, fit.Alpha, 1e-12);
        Near.Equal(1.1, fit.Beta, 1e-12);
        Near.Equal(1 - (2.7 / 8.75), fit.RSquared, 1e-12);
        Near.Equal([-0.1, 0.8, -1.3, 0.6], fit.Residuals, 1e-12);

        // White: Σ (x−x̄)² e² / Sxx² · n/(n−2) = (2.25·.01 + .25·.64 + .25·1.69 + 2.25·.36)/25 · 2 = 1.415/25·2
        Near.Equal(Math.Sqrt(1.415 / 25 * 2), fit.StandardErrors[1], 1e-12);
    }

    [Fact]
    public void Ols_leaves_out_the_warm_up_of_all_columns() =>
        Assert.Equal(3, Ols.Fit(Cases.Series(double.NaN, 1, 2, 4, 3), Cases.Series(double.NaN, double.NaN, 1, 2, 5)).Observations);

    [Fact]
    public void Ols_refuses_dependent_regressors_gaps_and_tiny_samples()
    {
        var (y, x) = (Cases.Series(1, 3, 2, 5, 4), Cases.Series(1, 2, 3, 4, 6));
        Assert.Contains("depend on each other", Assert.Throws<ArgumentException>(() => Ols.Fit(y, x, 2 * x)).Message, StringComparison.Ordinal);
        Assert.Contains("depend on each other", Assert.Throws<ArgumentException>(() => Ols.Fit(y, x * 0)).Message, StringComparison.Ordinal);
        Assert.Contains("value 2 (2020-01-03) was NaN", Assert.Throws<ArgumentException>(() =>
            Ols.Fit(Cases.Series(1, 2, double.NaN, 4, 5), x)).Message, StringComparison.Ordinal);
        Assert.Contains("need more than 2 observations; there are 2", Assert.Throws<ArgumentException>(() =>
            Ols.Fit(Cases.Series(1, 2), Cases.Series(1, 3))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Ols.Fit(y));
    }

    [Fact]
    public void Small_units_are_not_taken_for_dependence()
    {
        var x = Cases.Series(1e-6, -2e-6, 3e-6, 1e-6, -1e-6);
        Near.Equal(2, Ols.Fit(2 * x, x).Beta, 1e-9);
    }
}
