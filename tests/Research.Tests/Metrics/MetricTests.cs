using CsCheck;

namespace AlgoAcademy.Research.Tests.Metrics;

/// <summary>Each metric by hand, at its edges, and by an invariant.</summary>
public class MetricTests
{
    private const double NaN = double.NaN;

    /// <summary>Returns that differ by more than rounding.</summary>
    private static readonly Gen<double[]> Returns = Gen.Double[-0.1, 0.1].Array[3, 50].Where(returns => returns.Max() - returns.Min() > 1e-3);

    [Fact]
    public void Volatility_is_the_sample_deviation_times_the_root_of_252() =>
        // {0.01, 0.03}: mean 0.02, squares 0.0002, / 1 → √0.0002
        Near.Equal(Math.Sqrt(0.0002 * 252), Cases.Series(NaN, 0.01, 0.03).Volatility(), 1e-12);

    [Fact]
    public void Sharpe_by_hand() =>
        // mean 0.02, deviation √0.0002 = 0.0141421 → √2 = 1.41421 a bar, times √252
        Near.Equal(Math.Sqrt(2 * 252), Cases.Series(NaN, 0.01, 0.03).Sharpe(), 1e-12);

    [Fact]
    public void Sharpe_subtracts_the_risk_free_rate_bar_by_bar() =>
        // 2.52 a year is 0.01 a bar: (0.02 − 0.01)/√0.0002
        Near.Equal(0.01 / Math.Sqrt(0.0002) * Math.Sqrt(252), Cases.Series(0.01, 0.03).Sharpe(2.52), 1e-12);

    [Fact]
    public void Sharpe_of_constant_returns_is_undefined() =>
        Assert.All(Enumerable.Range(2, 50), count =>
            Assert.True(double.IsNaN(Cases.Series([.. Enumerable.Repeat(0.1, count)]).Sharpe())));

    [Fact]
    public void Savings_at_a_fixed_rate_have_no_ratio_to_their_risk()
    {
        // Interest of 1 bp a day on what is there: the returns differ by rounding only, some 1e-16.
        double[] balance = [.. Enumerable.Range(0, 1000).Select(t => 100 * Math.Pow(1.0001, t))];
        var returns = Cases.Series(balance).Returns();
        Assert.True(returns.AfterWarmUp().Distinct().Count() > 1);
        Series stock = Cases.Series([.. balance.Select((_, t) => 0.01 * Math.Sin(t))]);
        Assert.All(
            [returns.Sharpe(), returns.SharpeError(), returns.Skewness(), returns.Kurtosis(), stock.Beta(returns), (stock + returns).InformationRatio(stock)],
            value => Assert.True(double.IsNaN(value)));
        Assert.InRange(returns.Volatility(), 0, 1e-14);
    }

    [Fact]
    public void Sortino_counts_all_returns_in_the_downside() =>
        // mean 0.01; downside √(0.0004/4) = 0.01 → 1 a bar, times √252
        Near.Equal(Math.Sqrt(252), Cases.Series(0.02, -0.02, 0.03, 0.01).Sortino(), 1e-12);

    [Fact]
    public void Sortino_without_a_loss_is_undefined() => Assert.True(double.IsNaN(Cases.Series(0.01, 0.02).Sortino()));

    [Fact]
    public void Cagr_counts_a_year_as_252_bars()
    {
        // Doubling over 252 steps is one year: 100 %. Over 504 steps: √2 − 1.
        Near.Equal(1, Growing(252).Cagr(), 1e-12);
        Near.Equal(Math.Sqrt(2) - 1, Growing(504).Cagr(), 1e-12);

        static Series Growing(int steps) => Cases.Series([.. Enumerable.Range(0, steps + 1).Select(i => 100.0 + (100.0 * i / steps))]);
    }

    [Fact]
    public void Cagr_of_a_lost_account_is_undefined() => Assert.True(double.IsNaN(Cases.Series(100, 50, -1).Cagr()));

    [Fact]
    public void Drawdown_by_hand()
    {
        // Peak 100, 120: 90/100 − 1 = −0.1; 90/120 − 1 = −0.25; new high 0.
        var equity = Cases.Series(100, 90, 120, 90, 130);
        Near.Equal([0, -0.1, 0, -0.25, 0], equity.Drawdown(), 1e-12);
        Near.Equal(-0.25, equity.MaxDrawdown(), 1e-12);
    }

    [Fact]
    public void Calmar_divides_growth_by_depth() =>
        // 2 steps of a 252-bar year: (130/100)^126 − 1 over 0.1
        Near.Equal((Math.Pow(1.3, 126) - 1) / 0.1, Cases.Series(100, 90, 130).Calmar(), 1e-12);

    [Fact]
    public void Calmar_without_a_drawdown_is_undefined() => Assert.True(double.IsNaN(Cases.Series(1, 2, 3).Calmar()));

    [Fact]
    public void Fewer_than_two_returns_have_no_risk_figures()
    {
        Assert.True(double.IsNaN(Cases.Series().Sharpe()));
        Assert.True(double.IsNaN(Cases.Series(0.01).Volatility()));
        Assert.True(double.IsNaN(Cases.Series(0.01).Sortino()));
        Assert.True(double.IsNaN(Cases.Series(100).Cagr()));
        Assert.True(double.IsNaN(Cases.Series().MaxDrawdown()));
        Assert.Equal(0, Cases.Series(100).MaxDrawdown());
    }

    [Fact]
    public void NaN_after_the_first_number_makes_the_metric_NaN()
    {
        var returns = Cases.Series(0.01, 0.02, NaN, -0.01, 0.03);
        Assert.True(double.IsNaN(returns.Sharpe()));
        Assert.True(double.IsNaN(returns.Volatility()));
        Assert.True(double.IsNaN(returns.Sortino()));
        Assert.True(double.IsNaN(Cases.Series(100, NaN, 90).MaxDrawdown()));
    }

    [Fact]
    public void Leading_NaN_change_no_metric() => Returns.Sample(returns =>
    {
        var plain = Cases.Series(returns);
        var late = Cases.Series([NaN, NaN, .. returns]);
        Assert.Equal(plain.Sharpe(), late.Sharpe());
        Assert.Equal(plain.Sortino(), late.Sortino());
        Assert.Equal(plain.Volatility(), late.Volatility());
    });

    [Fact]
    public void Sharpe_does_not_change_with_leverage() => Gen.Select(Returns, Gen.Double[0.1, 10]).Sample((returns, leverage) =>
        Assert.Equal(Cases.Series(returns).Sharpe(), (Cases.Series(returns) * leverage).Sharpe(), 1e-8));

    [Fact]
    public void Drawdown_is_never_above_zero_and_does_not_change_with_the_unit_of_money() => Returns.Sample(returns =>
    {
        var equity = Cases.Series(returns).Growth();
        Assert.All(equity.Drawdown(), depth => Assert.InRange(depth, -1, 0));
        Assert.Equal(equity.Drawdown().Min(), equity.MaxDrawdown());
        Assert.Equal(equity.MaxDrawdown(), (equity * 1000).MaxDrawdown(), 1e-12);
    });
}
