using CsCheck;

namespace AlgoAcademy.Research.Tests.Portfolio;

public class AllocationTests
{
    private static readonly string[] Two = ["a", "b"];

    [Fact]
    public void Two_assets_have_the_minimum_variance_of_the_textbook()
    {
        // σ = 15 %, 25 %, ρ = 0.3: w₁ = (σ₂² − ρσ₁σ₂) / (σ₁² + σ₂² − 2ρσ₁σ₂) = 0.05125 / 0.0625 = 0.82.
        var covariance = TwoAssets(0.15, 0.25, 0.3);
        var weights = MeanVariance.Minimum(covariance);
        Near.Equal(0.82, weights[0], 1e-12);
        Assert.Equal(0.143091, weights.Volatility(covariance), 6);
    }

    [Fact]
    public void Two_assets_have_the_tangency_portfolio_of_the_textbook()
    {
        // Σ⁻¹μ with μ = 6 %, 10 %, worked by hand: 0.0625·0.06 − 0.01125·0.1 : 0.0225·0.1 − 0.01125·0.06 = 0.002625 : 0.001575 = 5 : 3.
        var covariance = TwoAssets(0.15, 0.25, 0.3);
        var weights = MeanVariance.Tangency(covariance, [0.06, 0.10]);
        Near.Equal(0.625, weights[0], 1e-12);
        Near.Equal(0.375, weights[1], 1e-12);
        Assert.Equal(0.496139, ((0.625 * 0.06) + (0.375 * 0.10)) / weights.Volatility(covariance), 6);
    }

    [Fact]
    public void Without_a_positive_sum_there_is_no_tangency_portfolio() =>
        Assert.Contains("no tangency", Assert.Throws<ArgumentException>(() => MeanVariance.Tangency(TwoAssets(0.15, 0.25, 0), [-0.06, -0.10])).Message, StringComparison.Ordinal);

    [Fact]
    public void Equal_correlations_share_the_risk_by_inverse_volatility()
    {
        foreach (var rho in new[] { 0, 0.4 })
        {
            var weights = RiskParity.Of(Covariance.FromCorrelations(["a", "b", "c"], [0.1, 0.2, 0.4], Constant(3, rho)));
            Near.Equal([4.0 / 7, 2.0 / 7, 1.0 / 7], weights.Values, 1e-10);
        }
    }

    [Fact]
    public void Sixty_forty_bears_its_risk_in_shares()
    {
        // σ 18 % and 6 %, ρ = 0.2: 0.36·0.0324 + 0.24·0.00216 = 0.0121824 of 0.0132768 in all.
        var shares = new PortfolioWeights(Two, [0.6, 0.4]).RiskShares(TwoAssets(0.18, 0.06, 0.2));
        Assert.Equal(0.91757, shares[0], 5);
        Assert.Equal(0.08243, shares[1], 5);
    }

    [Fact]
    public void A_view_pulls_the_prior_half_way_where_it_is_as_sure()
    {
        var covariance = new Covariance(Two, new[,] { { 0.04, 0.012 }, { 0.012, 0.09 } });
        var posterior = BlackLitterman.Posterior(covariance, [0.05, 0.07], [ReturnView.Of([1, -1], 0.01)]);
        Assert.Equal(0.053962, posterior[0], 6);
        Assert.Equal(0.058962, posterior[1], 6);
    }

    [Fact]
    public void The_posterior_is_that_of_the_formula_with_inverses()
    {
        // (τΣ)⁻¹ and Ω⁻¹ written out for two assets and one certain-enough view on the second: μ₂ = (Π₂/τσ₂² + q/ω) / (1/τσ₂² + 1/ω) when ρ = 0.
        var covariance = TwoAssets(0.2, 0.3, 0);
        var posterior = BlackLitterman.Posterior(covariance, [0.05, 0.07], [ReturnView.Of([0, 1], 0.10, 0.001)], 0.05);
        var (prior, view) = (1 / (0.05 * 0.09), 1 / 0.001);
        Near.Equal(0.05, posterior[0], 1e-12);
        Near.Equal(((0.07 * prior) + (0.10 * view)) / (prior + view), posterior[1], 1e-12);
    }

    [Fact]
    public void The_weights_that_imply_returns_are_the_best_for_them()
    {
        var covariance = TwoAssets(0.2, 0.3, 0.4);
        var market = new PortfolioWeights(Two, [0.7, 0.3]);
        var implied = BlackLitterman.Implied(covariance, market, 2.5);
        Near.Equal(market.Values, MeanVariance.Optimal(covariance, implied, 2.5, PortfolioLimits.None).Values, 1e-9);
    }

    [Fact]
    public void Kelly_of_two_assets_is_the_inverse_times_the_means()
    {
        var covariance = new Covariance(Two, new[,] { { 0.04, 0.006 }, { 0.006, 0.0225 } });
        var weights = KellyPortfolio.Of(covariance, [0.06, 0.04]);
        Assert.Equal(1.284722, weights[0], 6);
        Assert.Equal(1.435185, weights[1], 6);
        Near.Equal(weights.Values.Select(w => w / 2), KellyPortfolio.Of(covariance, [0.06, 0.04], 0.5).Values, 1e-9);
    }

    [Fact]
    public void Kelly_of_one_asset_grows_and_falls_as_Thorp_says()
    {
        // μ = 8 %, σ = 20 %: f = 2, growth 8 %, half of it 6 %; a halving has probability 0.5 at full and 0.125 at half size.
        var covariance = new Covariance(["a"], new[,] { { 0.04 } });
        var full = KellyPortfolio.Of(covariance, [0.08]);
        Near.Equal(2, full[0], 1e-12);
        Near.Equal(0.08, KellyPortfolio.Growth(full, covariance, [0.08]), 1e-12);
        Near.Equal(0.06, KellyPortfolio.Growth(KellyPortfolio.Of(covariance, [0.08], 0.5), covariance, [0.08]), 1e-12);
        Near.Equal(0.5, KellyPortfolio.EverFallsTo(0.5, 1), 1e-12);
        Near.Equal(0.125, KellyPortfolio.EverFallsTo(0.5, 0.5), 1e-12);
        Assert.Equal(1, KellyPortfolio.EverFallsTo(0.5, 2));
    }

    [Fact]
    public void Risk_parity_gives_each_asset_its_budget() => Gen.Select(Gen.Int[2, 12], Gen.ULong).Sample((n, seed) =>
    {
        var covariance = Covariances.Random(n, seed);
        double[] budgets = [.. Enumerable.Range(0, n).Select(i => 1.0 + (i % 3))];
        var weights = RiskParity.Of(covariance, budgets);
        Near.Equal(1, weights.Sum, 1e-12);
        Near.Equal(budgets.Select(b => b / budgets.Sum()), weights.RiskShares(covariance), 1e-8);
    }, iter: 200);

    [Fact]
    public void Hierarchical_weights_are_positive_and_whole_whatever_the_order_of_the_names() => Gen.Select(Gen.Int[1, 40], Gen.ULong).Sample((n, seed) =>
    {
        var covariance = Covariances.Random(n, seed);
        var weights = HierarchicalRiskParity.Of(covariance);
        Near.Equal(1, weights.Sum, 1e-12);
        Assert.All(weights.Values, weight => Assert.True(weight > 0));
        Assert.Equal(Enumerable.Range(0, n), HierarchicalRiskParity.Order(covariance).Order());
    }, iter: 200);

    [Fact]
    public void Hierarchical_weights_of_two_assets_are_by_inverse_variance()
    {
        var weights = HierarchicalRiskParity.Of(TwoAssets(0.1, 0.2, 0.5));
        Near.Equal([0.8, 0.2], weights.Values, 1e-12);
    }

    [Fact]
    public void Hierarchical_order_puts_what_moves_together_together()
    {
        // a and c move as one, b and d too: whatever the names, each pair stands together.
        var rho = new[,] { { 1, 0.1, 0.9, 0.1 }, { 0.1, 1, 0.1, 0.8 }, { 0.9, 0.1, 1, 0.1 }, { 0.1, 0.8, 0.1, 1 } };
        var order = HierarchicalRiskParity.Order(Covariance.FromCorrelations(["a", "b", "c", "d"], [0.1, 0.1, 0.1, 0.1], rho));
        Assert.Equal(1, Math.Abs(Array.IndexOf(order, 0) - Array.IndexOf(order, 2)));
        Assert.Equal(1, Math.Abs(Array.IndexOf(order, 1) - Array.IndexOf(order, 3)));
    }

    [Fact]
    public void An_asset_that_never_moves_is_named()
    {
        var covariance = new Covariance(["cash", "stock"], new[,] { { 0, 0 }, { 0, 0.04 } });
        Assert.Contains("cash", Assert.Throws<ArgumentException>(() => RiskParity.Of(covariance)).Message, StringComparison.Ordinal);
        Assert.Contains("cash", Assert.Throws<ArgumentException>(() => HierarchicalRiskParity.Of(covariance)).Message, StringComparison.Ordinal);
        Assert.Contains("shrink", Assert.Throws<ArgumentException>(() => MeanVariance.Minimum(covariance)).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Drift_moves_weights_to_what_rose()
    {
        // 0.5 · 1.2 : 0.5 · 1 of 1.1.
        var drifted = new PortfolioWeights(Two, [0.5, 0.5]).Drifted([0.2, 0]);
        Near.Equal([6.0 / 11, 5.0 / 11], drifted.Values, 1e-12);
        Near.Equal(1.0 / 11, new PortfolioWeights(Two, [0.5, 0.5]).TurnoverTo(drifted), 1e-12);
    }

    [Fact]
    public void Lots_are_whole_and_never_cost_more_than_there_is() => Gen.Select(Gen.Double[0.01, 1].Array[1, 10], Gen.Double[1, 500].Array[10], Gen.Double[100, 100_000]).Sample((raw, prices, capital) =>
    {
        var weights = new PortfolioWeights([.. raw.Select((_, i) => $"a{i}")], [.. raw.Select(w => w / raw.Sum())]);
        var units = LotRounding.Of(weights, prices[..raw.Length], capital);
        Assert.All(units, unit => Assert.Equal(Math.Round(unit), unit));
        var spent = units.Zip(prices, (unit, price) => unit * price).Sum();
        Assert.True(spent <= capital * (1 + 1e-9));
        for (var i = 0; i < units.Length; i++)
        {
            Assert.True(Math.Abs((units[i] * prices[i]) - (weights[i] * capital)) <= prices[i] * (1 + 1e-9));
        }
    }, iter: 500);

    private static Covariance TwoAssets(double first, double second, double rho) =>
        Covariance.FromCorrelations(Two, [first, second], new[,] { { 1, rho }, { rho, 1 } });

    private static double[,] Constant(int n, double rho)
    {
        var matrix = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                matrix[i, j] = i == j ? 1 : rho;
            }
        }

        return matrix;
    }
}
