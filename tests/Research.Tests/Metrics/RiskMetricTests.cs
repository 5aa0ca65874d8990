using CsCheck;

namespace AlgoAcademy.Research.Tests.Metrics;

/// <summary>Metrics of returns by hand and by an invariant.</summary>
public class RiskMetricTests
{
    /// <summary>Returns that differ by more than rounding.</summary>
    private static readonly Gen<double[]> Returns = Gen.Double[-0.1, 0.1].Array[3, 50].Where(returns => returns.Max() - returns.Min() > 1e-3);

    [Fact]
    public void Omega_by_hand() =>
        // Gains 0.03 + 0.01 = 0.04, losses 0.02.
        Near.Equal(2, Cases.Series(0.03, -0.02, 0.01, 0).Omega(), 1e-12);

    [Fact]
    public void Omega_at_the_mean_is_one() => Returns.Sample(returns =>
        Near.Equal(1, Cases.Series(returns).Omega(returns.Average()), 1e-7));

    [Fact]
    public void Skewness_by_hand() =>
        // {0, 0, 0, 4}: mean 1; m₂ = (3 + 9)/4 = 3, m₃ = (−3 + 27)/4 = 6; 6/3^1.5.
        Near.Equal(6 / Math.Pow(3, 1.5), Cases.Series(0, 0, 0, 4).Skewness(), 1e-12);

    [Fact]
    public void Kurtosis_by_hand() =>
        // {0, 0, 0, 4}: m₄ = (3 · 1 + 81)/4 = 21; 21/9.
        Near.Equal(21.0 / 9, Cases.Series(0, 0, 0, 4).Kurtosis(), 1e-12);

    [Fact]
    public void Kurtosis_of_two_equal_groups_is_its_lower_bound_one() => Near.Equal(1, Cases.Series(-1, 1, -1, 1).Kurtosis(), 1e-12);

    [Fact]
    public void Kurtosis_is_at_least_one_more_than_the_squared_skewness() => Returns.Sample(returns =>
        // Pearson's inequality.
        Assert.True(Cases.Series(returns).Kurtosis() >= Math.Pow(Cases.Series(returns).Skewness(), 2) + 1 - 1e-9));

    [Fact]
    public void Skewness_turns_its_sign_with_the_returns_and_kurtosis_stays() => Returns.Sample(returns =>
    {
        Series up = Cases.Series(returns), down = up * -1;
        Assert.Equal(up.Skewness(), -down.Skewness(), 1e-9);
        Assert.Equal(up.Kurtosis(), down.Kurtosis(), 1e-9);
    });

    [Fact]
    public void Value_at_risk_is_interpolated_between_order_statistics() =>
        // Five values, 0.05 · 4 = 0.2 of the way from −0.10 to −0.05.
        Near.Equal(-0.09, Cases.Series(0.02, -0.05, 0, -0.10, 0.03).ValueAtRisk(), 1e-12);

    [Fact]
    public void Expected_shortfall_is_the_mean_of_what_is_at_or_below_the_value_at_risk() =>
        // The median is 0; −0.10, −0.05 and 0 are at or below it.
        Near.Equal(-0.05, Cases.Series(0.02, -0.05, 0, -0.10, 0.03).Cvar(0.5), 1e-12);

    [Fact]
    public void Expected_shortfall_is_never_above_the_value_at_risk_nor_below_the_worst_return() =>
        Gen.Select(Returns, Gen.Double[0, 1]).Sample((returns, tail) =>
        {
            var series = Cases.Series(returns);
            Assert.InRange(series.Cvar(tail), returns.Min() - 1e-15, series.ValueAtRisk(tail) + 1e-15);
        });

    [Fact]
    public void Value_at_risk_of_the_whole_range_is_the_extremes() => Returns.Sample(returns =>
    {
        Assert.Equal(returns.Min(), Cases.Series(returns).ValueAtRisk(0));
        Assert.Equal(returns.Max(), Cases.Series(returns).ValueAtRisk(1));
    });

    [Theory]
    [InlineData(-0.01)]
    [InlineData(5)]
    [InlineData(double.NaN)]
    public void Tail_outside_zero_to_one_is_refused_with_what_was_meant(double tail)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Cases.Series(0.01, 0.02).ValueAtRisk(tail));
        Assert.Contains("5 % is 0.05", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tail_ratio_by_hand() =>
        // 21 values −10 … 10: the 5 % quantile is the second, −9, the 95 % quantile 9; the upper half doubled: 18.
        Near.Equal(2, Cases.Series([.. Enumerable.Range(-10, 21).Select(i => i > 0 ? 2.0 * i : i)]).TailRatio(), 1e-12);

    [Fact]
    public void Beta_and_alpha_of_a_leveraged_benchmark_are_the_leverage_and_the_fee() =>
        Gen.Select(Returns, Gen.Double[-2, 2], Gen.Double[-0.01, 0.01]).Sample((benchmark, leverage, fee) =>
        {
            Series b = Cases.Series(benchmark), r = (b * leverage) + fee;
            Assert.Equal(leverage, r.Beta(b), 1e-9);
            Assert.Equal(252 * fee, r.Alpha(b), 1e-9);
        });

    [Fact]
    public void Alpha_beta_and_tracking_error_by_hand()
    {
        // b: mean 0.01, distances −0.02, 0.02; r: mean 0.02, distances −0.01, 0.01 → β = 0.0004/0.0008 = 0.5,
        // α = 252 (0.02 − 0.5 · 0.01); r − b = 0.02, 0 → s = 0.01 √2, mean 0.01.
        Series r = Cases.Series(double.NaN, 0.01, 0.03), b = Cases.Series(double.NaN, -0.01, 0.03);
        Near.Equal(0.5, r.Beta(b), 1e-12);
        Near.Equal(252 * 0.015, r.Alpha(b), 1e-12);
        Near.Equal(0.01 * Math.Sqrt(2 * 252), r.TrackingError(b), 1e-12);
        Near.Equal(Math.Sqrt(252.0 / 2), r.InformationRatio(b), 1e-12);
    }

    [Fact]
    public void Benchmark_that_starts_later_counts_from_where_both_are_numbers()
    {
        Series r = Cases.Series(double.NaN, 0.5, 0.01, 0.03, -0.02), b = Cases.Series(double.NaN, double.NaN, -0.01, 0.03, 0.01);
        Assert.Equal(Cases.Series(0.01, 0.03, -0.02).Beta(Cases.Series(-0.01, 0.03, 0.01)), r.Beta(b));
    }

    [Fact]
    public void Benchmark_of_other_bars_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Cases.Series(0.01, 0.02).Beta(Cases.Series(0.01, 0.02, 0.03)));
        Assert.Throws<ArgumentException>(() => Beta.Of([0.01, 0.02], [0.01]));
    }

    [Fact]
    public void Exposure_figures_by_hand()
    {
        // 0 → 1 → 1 → −0.5: traded 0 + 1 + 0 + 1.5 in 4 bars; held in 3 of 4; mean size 2.5/4.
        var exposure = Cases.Series(0, 1, 1, -0.5);
        Near.Equal(2.5 / 4 * 252, exposure.Turnover(), 1e-12);
        Near.Equal(0.75, exposure.TimeInMarket(), 1e-12);
        Near.Equal(0.625, exposure.AverageExposure(), 1e-12);
    }
}
