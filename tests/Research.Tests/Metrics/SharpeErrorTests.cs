using CsCheck;

namespace AlgoAcademy.Research.Tests.Metrics;

/// <summary>Errors and annualization of the Sharpe ratio after Lo (2002), "The Statistics of Sharpe Ratios".</summary>
public class SharpeErrorTests
{
    [Theory]
    [InlineData(-0.2, 12, 4.17)]
    [InlineData(0.2, 12, 2.88)]
    [InlineData(0, 12, 3.46)]
    public void Annualization_of_monthly_ratios_equals_the_paper(double firstOrder, int months, double published)
    {
        // His examples of AR(1) monthly returns: ρ_k = ρ^k, q = 12, printed to two digits.
        double[] correlations = [.. Enumerable.Range(1, months - 1).Select(k => Math.Pow(firstOrder, k))];
        Assert.Equal(published, AdjustedSharpe.Factor(correlations, months), 0.005);
    }

    [Fact]
    public void Annualization_of_a_first_order_process_equals_its_closed_form() =>
        // √q (1 + 2ρ/(1 − ρ) (1 − (1 − ρ^q)/(q (1 − ρ))))^(−1/2), his formula for AR(1).
        Gen.Select(Gen.Double[-0.9, 0.9], Gen.Int[2, 300]).Sample((rho, q) =>
        {
            double[] correlations = [.. Enumerable.Range(1, q - 1).Select(k => Math.Pow(rho, k))];
            var closed = Math.Sqrt(q) / Math.Sqrt(1 + (2 * rho / (1 - rho) * (1 - ((1 - Math.Pow(rho, q)) / (q * (1 - rho))))));
            Near.Equal(closed, AdjustedSharpe.Factor(correlations, q), 1e-8);
        });

    [Fact]
    public void Adjusted_ratio_without_lags_is_the_usual_one() => Gen.Double[-0.1, 0.1].Array[3, 50].Sample(returns =>
        Near.Equal(Sharpe.Of(returns, 252), AdjustedSharpe.Of(returns, 252, 0), 1e-12));

    [Fact]
    public void Error_by_hand()
    {
        // {0.01, 0.03}: SR = √2 a bar; √((1 + 2/2)/2 · 252).
        double[] returns = [0.01, 0.03];
        Near.Equal(Math.Sqrt(252), SharpeError.Iid(returns, 252), 1e-12);
    }

    [Fact]
    public void Both_errors_are_close_to_the_spread_of_the_ratio_over_independent_samples()
    {
        // 2,000 samples of 500 normal returns, SR 0.1 a bar. The deviation of 2,000 draws is known to 1/√4000 = 1.6 %; five of those.
        const int Samples = 2000, Length = 500;
        var rng = new Rng(20261123);
        var ratios = new double[Samples];
        double iid = 0, hac = 0;
        for (var i = 0; i < Samples; i++)
        {
            double[] returns = [.. Enumerable.Range(0, Length).Select(_ => 0.001 + (0.01 * rng.NextGaussian()))];
            ratios[i] = Sharpe.Of(returns, 252);
            iid += SharpeError.Iid(returns, 252) / Samples;
            hac += SharpeError.Hac(returns, 252, 0) / Samples;
        }

        var spread = Volatility.Of(ratios, 1);
        Assert.InRange(iid / spread, 0.92, 1.08);
        Assert.InRange(hac / spread, 0.92, 1.08);
    }

    [Fact]
    public void Robust_error_is_larger_than_the_simple_one_when_returns_follow_each_other()
    {
        // AR(1) with ρ = 0.5: the variance of the mean grows by (1 + ρ)/(1 − ρ) = 3.
        var rng = new Rng(7);
        var returns = new double[20_000];
        for (var t = 1; t < returns.Length; t++)
        {
            returns[t] = (0.5 * returns[t - 1]) + (0.01 * rng.NextGaussian());
        }

        Assert.InRange(SharpeError.Hac(returns, 252, 40) / SharpeError.Iid(returns, 252), 0.9 * Math.Sqrt(3), 1.1 * Math.Sqrt(3));
    }

    [Fact]
    public void Constant_returns_have_neither_ratio_nor_error()
    {
        double[] flat = [0.01, 0.01, 0.01];
        Assert.True(double.IsNaN(SharpeError.Iid(flat, 252)));
        Assert.True(double.IsNaN(SharpeError.Hac(flat, 252)));
        Assert.True(double.IsNaN(AdjustedSharpe.Of(flat, 252, 1)));
        Assert.True(double.IsNaN(AdjustedSharpe.Of([], 252, 1)));
    }

    [Fact]
    public void Lags_out_of_range_are_refused()
    {
        double[] returns = [0.01, 0.02, -0.01, 0.03];
        Assert.Throws<ArgumentOutOfRangeException>(() => AdjustedSharpe.Of(returns, 252, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AdjustedSharpe.Of(returns, 252, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => AdjustedSharpe.Of(returns, 3, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => SharpeError.Hac(returns, 252, 4));
    }
}
