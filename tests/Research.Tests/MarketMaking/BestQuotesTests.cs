using AlgoAcademy.Research.Tests.Reference;

namespace AlgoAcademy.Research.Tests.MarketMaking;

/// <summary>Quotes that claim to be the best, let loose in the market that they are the best for.</summary>
public class BestQuotesTests
{
    private const int Steps = 60;
    private const int Runs = 4_000;

    // The value function by an integrator (tests/reference/marketmaking.py) against −ln E[exp(−γ profit)]/γ over simulated sessions.
    [Fact]
    public void Exact_quotes_earn_the_value_that_the_equation_promises_and_no_others_more()
    {
        var expected = ReferenceFile.Read("marketmaking").GetProperty("glft")[0];
        var at = expected.GetProperty("exact").EnumerateArray().Single(one => one.Number("left") == 0.3);
        var model = new Glft();
        var world = new QuotingWorld { Duration = 0.3, Steps = Steps };
        var exact = Enumerable.Range(0, Steps).Select(step => model.Exact(0.3 * (Steps - step) / Steps)).ToArray();
        var bounds = new InventoryControl { Limit = model.InventoryLimit };
        var best = Worth(view => exact[(int)Math.Min(Steps - 1, view.Time / 0.3 * Steps)].At(view.Inventory).Around(view.Mid), world);

        // 19.395 with an error of some 0.06; that quotes are renewed in steps costs less than that.
        Assert.Equal(at.Number("worth"), best.Value, 4 * best.Error);
        var paper = new AvellanedaStoikov();
        Assert.True(Worth(view => bounds.Apply(paper.Quote(view.Mid, view.Inventory, view.TimeLeft), view.Inventory), world).Value < best.Value + (2 * best.Error));
        Assert.True(Worth(view => bounds.Apply(new TwoSidedQuote(view.Mid - 0.65, view.Mid + 0.65), view.Inventory), world).Value < best.Value - (2 * best.Error));
    }

    [Fact]
    public void The_inventory_is_held_as_often_as_the_chain_says()
    {
        var model = new Glft { InventoryLimit = 3 };
        var quotes = model.Stationary();
        var session = QuotingSession.Run(view => quotes.At(view.Inventory).Around(view.Mid), new QuotingWorld { Duration = 400, Steps = 8_000 }, seed: 39);
        var held = session.Inventories.Skip(100).GroupBy(inventory => inventory).ToDictionary(group => group.Key, group => group.Count() / 7_901.0);

        // Steps of 0.05 with some 4.6 fills each are nearly independent.
        foreach (var (index, expected) in quotes.InventoryDistribution().Index())
            Assert.Equal(expected, held.GetValueOrDefault(index - 3), 6 * Math.Sqrt(expected * (1 - expected) / 7_901));
    }

    // Lesson 39, objective 3.
    [Fact]
    public void A_hedge_takes_the_inventorys_risk_down_to_what_is_not_correlated()
    {
        var (plain, hedged, free) = (new List<double>(), new List<double>(), new List<double>());
        var control = new InventoryControl { HedgeAt = 1 };
        for (var seed = 0UL; seed < 300; seed++)
        {
            var session = QuotingSession.Run(view => new TwoSidedQuote(view.Mid - 0.7, view.Mid + 0.7), new QuotingWorld(), seed);
            var inventory = session.Attribution.Inventory;
            plain.Add(inventory);
            hedged.Add(inventory + InventoryHedge.Of(session, new HedgeAsset { Correlation = 0.8, Volatility = 1.5 }, control, seed + 1_000).HedgeProfit);
            free.Add(inventory + InventoryHedge.Of(session, new HedgeAsset { Correlation = 0, Volatility = 1.5 }, control, seed + 1_000).HedgeProfit);
        }

        // √(1 − 0.64) = 0.6; each deviation has an error of about one part in √600.
        Near.Equal(0.6, Deviation(hedged) / Deviation(plain), 0.2, "ratio of deviations");
        Assert.Equal(plain, free);
    }

    [Fact]
    public void A_perfect_hedge_that_is_always_on_leaves_no_risk_of_inventory_and_its_spread_is_paid()
    {
        var session = QuotingSession.Run(view => new TwoSidedQuote(view.Mid - 0.7, view.Mid + 0.7), new QuotingWorld { OneFillPerStep = true }, seed: 2);
        var hedge = InventoryHedge.Of(session, new HedgeAsset { Correlation = 1, Volatility = 4, HalfSpread = 0.01 }, new InventoryControl { HedgeAt = 1e-9 }, seed: 1);

        // Half a unit of an asset that moves twice as much. The moves within the steps belong to fills at their begin, before the inventory is read.
        var withinFirstSteps = session.Fills.Sum(fill => fill.SignedQuantity * (session.Mids.At(fill.Time + 0.005 + 1e-9) - fill.Mid));
        Assert.Equal(-(session.Attribution.Inventory - withinFirstSteps), hedge.HedgeProfit, 1e-6);
        Assert.Equal(hedge.Unhedged + hedge.HedgeProfit - hedge.HedgeCost, hedge.Profit, 1e-9);
        var changes = session.Inventories.SkipLast(1).Zip(session.Inventories.Skip(1).SkipLast(1), (before, after) => Math.Abs(after - before)).Sum();
        Assert.Equal(0.01 * 0.5 * changes, hedge.HedgeCost, 1e-9);
    }

    [Fact]
    public void A_trigger_far_out_trades_less_than_one_near() => Assert.True(Trades(6) < Trades(2) && Trades(1e9) == 0);

    // Lesson 40: edge 0.5 − loss; loss 0.1 for 100 and 0.45 for 1,000 units: 100 earns 10 · 100 · 0.4 = 400, 1,000 earns 5 · 1,000 · 0.05 = 250.
    [Fact]
    public void The_best_size_is_that_of_the_largest_edge_in_all()
    {
        var mids = new MidPath([0, 50, 99], [10, 10.1, 10.45]);
        MakerFill Sell(double time, double size, double middle) => new() { Time = time, IsBuy = false, Quantity = size, Price = middle + 0.5, Mid = middle };
        List<MakerFill> fills = [.. Enumerable.Range(0, 10).Select(_ => Sell(49, 100, 10)), .. Enumerable.Range(0, 5).Select(_ => Sell(98, 1_000, 10))];
        var schedule = SizeSchedule.Of(fills, mids, 1, new Dictionary<double, double> { [100] = 1, [1_000] = 1 });
        Near.Equal([400, 250], schedule.Buckets.Select(bucket => bucket.NetEdge), 1e-9);
        Assert.Equal(100, schedule.Best!.Size);
        Assert.Equal(1_000, schedule.LargestSure!.Size);
        Assert.Contains("time must have", Assert.Throws<ArgumentException>(() => SizeSchedule.Of(fills, mids, 1, new Dictionary<double, double> { [100] = 1 })).Message, StringComparison.Ordinal);
    }

    private static int Trades(double trigger) => InventoryHedge.Of(QuotingSession.Run(view => new TwoSidedQuote(view.Mid - 0.7, view.Mid + 0.7), new QuotingWorld(), 4),
        new HedgeAsset(), new InventoryControl { HedgeAt = trigger }, 5).Trades;

    // Certainty equivalent under exponential utility with γ = 0.1, its error by the delta method.
    private static (double Value, double Error) Worth(Func<QuotingView, TwoSidedQuote> rule, QuotingWorld world)
    {
        var utilities = QuotingSession.Sample(() => rule, world, Runs, seed: 39_001).Profits.Select(profit => Math.Exp(-0.1 * profit)).ToList();
        var mean = utilities.Average();
        return (-Math.Log(mean) / 0.1, Deviation(utilities) / Math.Sqrt(Runs) / mean / 0.1);
    }

    private static double Deviation(List<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }
}
