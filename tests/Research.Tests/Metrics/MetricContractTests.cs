using CsCheck;

namespace AlgoAcademy.Research.Tests.Metrics;

/// <summary>What every metric promises, for input of every kind.</summary>
public class MetricContractTests
{
    private const double NaN = double.NaN;

    /// <summary>They look at the first and the last value only.</summary>
    private static readonly string[] s_onlyEnds = ["TotalReturn", "Cagr"];

    private static readonly double[] s_some = [1.00, 1.02, 0.97, 1.05, 0.99, 1.10];

    [Fact]
    public void Every_metric_is_under_test()
    {
        var tested = MetricUnderTest.All.Select(metric => metric.Name).ToHashSet();
        Assert.Equal(["Capacity", "Drawdown"], MetricUnderTest.Types.Select(type => type.Name).Where(name => !tested.Contains(name)).Order(StringComparer.Ordinal));
        Assert.All(tested, name => Assert.Contains(MetricUnderTest.Types, type => type.Name == name));
    }

    [Fact]
    public void No_values_give_NaN() => Assert.All(MetricUnderTest.All, metric =>
    {
        Assert.True(double.IsNaN(metric.Of()), metric.Name);
        Assert.True(double.IsNaN(metric.Of(NaN, NaN)), metric.Name);
    });

    [Fact]
    public void NaN_in_the_middle_gives_NaN() => Assert.All(MetricUnderTest.All.Where(metric => !s_onlyEnds.Contains(metric.Name)), metric =>
        Assert.True(double.IsNaN(metric.Of(1.0, 1.02, NaN, 1.05, 0.99, 1.10)), metric.Name));

    [Fact]
    public void NaN_at_the_end_gives_NaN() => Assert.All(MetricUnderTest.All, metric =>
        Assert.True(double.IsNaN(metric.Of([.. s_some, NaN])), metric.Name));

    [Fact]
    public void Leading_NaN_change_nothing_where_they_are_warm_up() =>
        Assert.All(MetricUnderTest.All.Where(metric => metric.Facts.Reads is "returns" or "equity" or "exposure"), metric =>
            Assert.Equal(metric.Of(s_some), metric.Of([NaN, NaN, .. s_some])));

    [Fact]
    public void One_value_of_any_kind_is_no_error() => Assert.All(MetricUnderTest.All, metric =>
    {
        foreach (var value in (double[])[0, -0.0, 1, -1, double.MaxValue, double.Epsilon, double.PositiveInfinity, double.NegativeInfinity])
        {
            _ = metric.Of(value);
        }
    });

    [Fact]
    public void Numbers_of_any_kind_are_no_error() => Gen.OneOf(
        Gen.Double, Gen.OneOf(Gen.Const(0.0), Gen.Const(-1.0), Gen.Const(NaN), Gen.Const(double.PositiveInfinity), Gen.Const(double.MaxValue))).Array[2, 20].Sample(values =>
        Assert.All(MetricUnderTest.All, metric => _ = metric.Of(values)));

    [Fact]
    public void Infinite_values_never_give_a_finite_growth_or_risk() =>
        Assert.All(MetricUnderTest.All.Where(metric => metric.Name is "Volatility" or "Sharpe" or "Skewness" or "Kurtosis" or "Beta" or "MaxDrawdown" or "UlcerIndex"), metric =>
            Assert.False(double.IsFinite(metric.Of(1.0, double.PositiveInfinity, 1.1, 0.9)), metric.Name));

    [Theory]
    [InlineData(0)]
    [InlineData(-252)]
    [InlineData(NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Year_of_no_bars_is_refused_by_all_annualized_metrics(double year) =>
        Assert.All(MetricUnderTest.All.Where(metric => metric.IsAnnual), metric =>
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => metric.Compute(s_some, year));
            Assert.Equal("barsPerYear", error.ParamName);
            Assert.Contains("above zero", error.Message, StringComparison.Ordinal);
        });

    [Fact]
    public void Only_annualized_metrics_depend_on_the_bars_in_a_year() => Assert.All(MetricUnderTest.All, metric =>
    {
        double[] values = metric.Facts.Reads == "equity" ? s_some : [.. s_some.Select(x => x - 1)];
        Assert.Equal(!metric.IsAnnual, metric.Compute(values, 252).Equals(metric.Compute(values, 12)));
    });

    [Fact]
    public void Ratios_do_not_change_with_the_unit_of_money() => Gen.Double[0.5, 2].Array[3, 30].Sample(equity =>
        Assert.All(MetricUnderTest.All.Where(metric => metric.Facts.Reads == "equity"), metric =>
            Near.Equal(metric.Of(equity), metric.Of([.. equity.Select(x => 8 * x)]), 1e-9, metric.Name)));

    [Fact]
    public void Order_of_trades_changes_no_metric_of_trades() => Gen.Int[-1000, 1000].Array[2, 30].Sample(money =>
    {
        double[] outcomes = [.. money];
        Assert.All(MetricUnderTest.All.Where(metric => metric.Facts.Reads == "trades"), metric =>
            Near.Equal(metric.Of(outcomes), metric.Of([.. outcomes.Reverse()]), 1e-9, metric.Name));
    });
}
