using CsCheck;

namespace AlgoAcademy.Research.Tests.Microstructure;

/// <summary>Glosten and Milgrom's dealer, Kyle's auctions.</summary>
public class DealerLearningTests
{
    // Lesson 06, E1 and E2.
    [Theory]
    [InlineData(0.5, 0.2, 99.80, 100.20)]
    [InlineData(0.6, 0.3, 99.8936, 100.4717)]
    public void Quotes_of_the_lesson(double prior, double informed, double bid, double ask)
    {
        var market = new GlostenMilgrom { Informed = informed };
        Assert.Equal(bid, market.Bid(prior), 4);
        Assert.Equal(ask, market.Ask(prior), 4);
    }

    [Fact]
    public void Beliefs_are_a_martingale_and_a_buy_and_a_sell_undo_each_other() => Gen.Select(Gen.Double[0.01, 0.99], Gen.Double[0, 0.95]).Sample((belief, informed) =>
    {
        var market = new GlostenMilgrom { Informed = informed };
        var buy = (belief * (1 + informed) / 2) + ((1 - belief) * (1 - informed) / 2);
        Near.Equal(belief, (buy * market.AfterBuy(belief)) + ((1 - buy) * market.AfterSell(belief)), 1e-9);
        Near.Equal(belief, market.AfterSell(market.AfterBuy(belief)), 1e-9);
        Assert.True(market.Bid(belief) <= market.Ask(belief));
    });

    [Fact]
    public void The_dealer_earns_nothing_and_learns_the_truth()
    {
        var paths = Enumerable.Range(1, 3000).Select(static seed => new GlostenMilgrom().Simulate((ulong)seed, 60)).ToList();
        double[] profits = [.. paths.Select(static path => path.ProfitFromInformed + path.ProfitFromUninformed)];
        Assert.InRange(profits.Average() / Math.Sqrt(profits.Average(static profit => profit * profit) / profits.Length), -3.5, 3.5);
        Assert.True(paths.Average(static path => path.ProfitFromUninformed) > 1);
        Assert.All(paths, static path => Assert.True(path.ProfitFromInformed <= 0));

        // After 31 trades, three more buys than sells make the belief 1.5³ to 1 (77%): the value is high in that share of such paths.
        var called = paths.Select(static path => (Belief: path.Beliefs[31], IsHigh: path.Value > 100)).Where(static one => one.Belief is > 0.7 and < 0.8).ToList();
        Assert.Equal(called.Average(static one => one.Belief), called.Average(static one => one.IsHigh ? 1.0 : 0), 4 * Math.Sqrt(0.25 * 0.75 / called.Count));
        Assert.True(Math.Abs(new GlostenMilgrom().Simulate(1, 3000) is var one ? one.Beliefs[^1] - (one.Value > 100 ? 1 : 0) : 1) < 1e-6);
    }

    [Fact]
    public void Effective_spreads_of_informed_flow_are_all_impact()
    {
        // The dealer earns nothing on the mean: what takers pay is what the price moves by, measured by the middle long after.
        var decompositions = Enumerable.Range(1, 400).Select(static seed =>
        {
            var path = new GlostenMilgrom().Simulate((ulong)seed, 50);
            double[] mids = [.. path.Bids.Zip(path.Asks, static (bid, ask) => (bid + ask) / 2)];
            return SpreadDecomposition.Of(path.Prices, path.Signs, mids, [.. mids.Select(_ => path.Value)]);
        }).ToList();
        double[] realized = [.. decompositions.Select(static one => one.MeanRealized)];
        Assert.InRange(realized.Average() / Math.Sqrt(realized.Average(static one => one * one) / realized.Length), -3.5, 3.5);
        Assert.True(decompositions.Average(static one => one.MeanEffective) > 0.05);
    }

    // Lesson 06, E3.
    [Fact]
    public void One_auction_of_the_lesson()
    {
        var kyle = KyleEquilibrium.Solve(0.25, 1000);
        Near.Equal([0.00025, 2000, 250, 0.125], [kyle.Lambdas[0], kyle.Intensities[0], kyle.ExpectedProfit, kyle.Variances[1]], 1e-12);
    }

    [Fact]
    public void Best_responses_converge_to_the_equilibrium()
    {
        // Around the equilibrium both responses are flat in each other, so that every round squares the distance.
        var lambda = 0.001;
        for (var round = 0; round < 60; round++)
            lambda = KyleEquilibrium.FairLambda(KyleEquilibrium.BestIntensity(lambda), 0.25, 1000);
        Near.Equal(KyleEquilibrium.Solve(0.25, 1000).Lambdas[0], lambda, 1e-9);
    }

    [Fact]
    public void Auctions_satisfy_the_equations_of_the_dealer() => Gen.Select(Gen.Double[0.01, 10], Gen.Double[1, 1000], Gen.Int[1, 60]).Sample((variance, noise, auctions) =>
    {
        var kyle = KyleEquilibrium.Solve(variance, noise, auctions);
        Near.Equal(variance, kyle.Variances[0], 1e-12);
        for (var n = 0; n < auctions; n++)
        {
            // Bayes: λ = βΣ/(β²Σ + σ²Δt), and the variance that is left; Kyle's market is deepest where information is steady.
            var flow = noise * noise / auctions;
            var (beta, before) = (kyle.Intensities[n], kyle.Variances[n]);
            Near.Equal(beta * before / ((beta * beta * before) + flow), kyle.Lambdas[n], 1e-8);
            Near.Equal(before * flow / ((beta * beta * before) + flow), kyle.Variances[n + 1], 1e-8);
        }
    });

    [Fact]
    public void Many_auctions_approach_continuous_trading()
    {
        // λ = √Σ₀/σ throughout, information told evenly, profit σ√Σ₀ (theorem 3): twice that of one auction.
        var kyle = KyleEquilibrium.Solve(4, 50, 20_000);
        Near.Equal(2.0 / 50, kyle.Lambdas[0], 0.01);
        Near.Equal(2, kyle.Variances[10_000], 0.02);
        Near.Equal(100, kyle.ExpectedProfit, 0.01);
    }

    [Fact]
    public void Insiders_earn_what_the_equilibrium_promises_and_flow_reveals_lambda()
    {
        var kyle = KyleEquilibrium.Solve(1, 10, 4);
        var paths = Enumerable.Range(1, 20_000).Select(seed => kyle.Simulate((ulong)seed)).ToList();
        double[] profits = [.. paths.Select(static path => path.InsiderProfit)];
        var error = Math.Sqrt(profits.Average(profit => (profit - kyle.ExpectedProfit) * (profit - kyle.ExpectedProfit)) / profits.Length);
        Assert.Equal(kyle.ExpectedProfit, profits.Average(), 4 * error);

        // What is left to learn after the last auction, and λ̂ of the first by regression of the value on the flow: unbiased prices.
        Assert.Equal(kyle.Variances[^1], paths.Average(static path => Math.Pow(path.Value - path.Prices[^1], 2)), 0.02);
        var fit = ImpactRegression.Of([.. paths.Select(static path => path.Value - 100)], [.. paths.Select(static path => path.Flows[0])], 0);
        Assert.Equal(kyle.Lambdas[0], fit.Lambda, 4 * fit.Error);
    }
}
