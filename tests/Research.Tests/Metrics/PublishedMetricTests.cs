namespace AlgoAcademy.Research.Tests.Metrics;

/// <summary>Numbers that others have printed.</summary>
public class PublishedMetricTests
{
    /// <summary>
    /// Monthly returns of the portfolio in Bacon (2008), "Practical Portfolio Performance Measurement and Attribution", in percent,
    /// with the values that the R package PerformanceAnalytics prints for them.
    /// </summary>
    private static readonly double[] s_bacon =
    [
        .. new[]
        {
            0.3, 2.6, 1.1, -1.0, 1.5, 2.5, 1.6, 6.7, -1.4, 4.0, -0.5, 8.1, 4.0, -3.7, -6.1, 1.7, -4.9, -2.2, 7.0, 5.8, -6.5, 2.4, -0.5, -0.9,
        }.Select(percent => percent / 100),
    ];

    [Fact]
    public void Omega_equals_the_ratio_of_bernardo_and_ledoit() => Assert.Equal(1.779783, Omega.Of(s_bacon), 5e-7);

    [Fact]
    public void Omega_less_one_equals_the_omega_sharpe_ratio() => Assert.Equal(0.2917933, Omega.Of(s_bacon, 0.005) - 1, 5e-8);

    [Fact]
    public void Sortino_of_a_month_equals_kappa_of_order_two() =>
        // Target 0.5 % a month.
        Assert.Equal(0.1566371, Sortino.Of(s_bacon, 1, 0.005), 5e-8);

    [Fact]
    public void Kurtosis_in_moment_form_equals_the_printed_one() => Assert.Equal(2.43, Kurtosis.Of(s_bacon), 0.005);

    [Fact]
    public void Growth_over_the_ulcer_index_equals_the_martin_ratio()
    {
        var growth = Cases.Series(s_bacon).Growth();
        double[] fromOne = [1, .. growth];
        Assert.Equal(1.6945, Cagr.Of(fromOne, 12) / growth.UlcerIndex(), 5e-5);
    }

    [Fact]
    public void Sortino_equals_the_example_of_rollinger_and_hoffman() =>
        // "Sortino: A 'Sharper' Ratio" (2013): yearly returns, target 0, downside deviation 2.264 %, ratio 4.417.
        Assert.Equal(4.417, Sortino.Of([0.17, 0.15, 0.23, -0.05, 0.12, 0.09, 0.13, -0.04], 1), 0.0005);
}
