using CsCheck;

namespace AlgoAcademy.Research.Tests.MarketMaking;

public class MakerControlTests
{
    private static readonly ToxicityLimits s_limits = new() { HalfLife = 1, LossLimit = 0.1, Prior = 1, Widening = 0.2, Pause = 2, PullAt = 2, ReturnBelow = 0.5 };
    private static readonly TwoSidedQuote s_quote = new(99, 101);

    // Lesson 18, E3.
    [Fact]
    public void An_inventory_limit_is_never_broken() => Gen.Select(Gen.ULong, Gen.Int[1, 6], Gen.Double[0, 0.2], Gen.Bool).Sample((seed, limit, skew, isPaper) =>
    {
        var control = new InventoryControl { Limit = limit, Skew = skew };
        var session = QuotingSession.Run(view => control.Apply(new TwoSidedQuote(view.Mid - 0.2, view.Mid + 0.2), view.Inventory), new QuotingWorld { OneFillPerStep = isPaper }, seed);
        var held = 0.0;
        Assert.All(session.Fills, fill => Assert.InRange(Math.Abs(held += fill.SignedQuantity), 0, limit));
        Assert.NotEmpty(session.Fills);
    }, iter: 50);

    [Fact]
    public void Skew_moves_both_quotes_against_the_inventory()
    {
        var control = new InventoryControl { Limit = 5, Skew = 0.1 };
        Assert.Equal(new TwoSidedQuote(98.7, 100.7), control.Apply(s_quote, 3));
        Assert.True(double.IsNaN(control.Apply(s_quote, 5).Bid));
        Assert.Equal(100.5, control.Apply(s_quote, 5).Ask, 1e-12);
    }

    [Fact]
    public void A_hedge_is_triggered_at_its_level_and_leaves_its_rest()
    {
        var control = new InventoryControl { HedgeAt = 8, HedgeTo = 2 };
        Assert.Equal([0.0, -6, 6, -8], new[] { 7.9, 8, -8, 10 }.Select(control.Hedge));
        Assert.Equal(0, new InventoryControl().Hedge(1e6));
    }

    // Lesson 39, E2: 0.8 · 2 / 1.5; what is left is 2 % · √(1 − 0.64) = 1.2 %.
    [Fact]
    public void The_hedge_of_least_variance_is_that_of_the_lesson()
    {
        var hedge = MinimumVarianceHedge.Of(0.8, 0.02, 0.015);
        Assert.Equal(1.066667, hedge.Ratio, 6);
        Near.Equal(0.012, hedge.ResidualVolatility, 1e-12);
    }

    [Fact]
    public void No_other_hedge_leaves_less_variance() => Gen.Select(Gen.Double[-0.99, 0.99], Gen.Double[0.1, 3], Gen.Double[0.1, 3], Gen.Double[-3, 3]).Sample((rho, held, hedge, other) =>
    {
        var best = MinimumVarianceHedge.Of(rho, held, hedge);
        double Variance(double ratio) => (held * held) - (2 * ratio * rho * held * hedge) + (ratio * ratio * hedge * hedge);
        Assert.Equal(best.ResidualVolatility * best.ResidualVolatility, Variance(best.Ratio), 1e-9);
        Assert.True(Variance(other) >= Variance(best.Ratio) - 1e-12);
    });

    [Fact]
    public void Losses_widen_then_pull_and_quotes_return_by_way_of_wide_ones()
    {
        var monitor = new ToxicityMonitor(s_limits);
        Assert.Equal(s_quote, monitor.Apply(s_quote, 0));

        // One loss of 0.25: 0.25 / (1 + 1) = 0.125, 1.25 times the limit.
        monitor.SeeMarkout(0, -0.25);
        Assert.Equal(0.125, monitor.Loss, 1e-12);
        Assert.Equal(new TwoSidedQuote(98.8, 101.2), monitor.Apply(s_quote, 0));

        // A second of 0.5: 0.75 / 3 = 0.25, 2.5 times: pulled, for two units of time at least.
        monitor.SeeMarkout(0, -0.5);
        Assert.Equal(TwoSidedQuote.None, monitor.Apply(s_quote, 0));

        // After 1.9 the weight is 0.268: 0.75 w / (2w + 1) = 0.131, below 2 × 0.5 × 0.1 no earlier than w = 0.1818, 2.46 half-lives.
        Assert.Equal(TwoSidedQuote.None, monitor.Apply(s_quote, 2.4));
        Assert.Equal(ToxicityState.Pulled, monitor.State);
        monitor.Apply(s_quote, 2.5);
        Assert.Equal(ToxicityState.Widened, monitor.State);

        // And to normal below 0.05: 0.75 w = 0.05 + 0.1 w at w = 0.0769, 3.7 half-lives.
        monitor.Apply(s_quote, 3.6);
        Assert.Equal(ToxicityState.Widened, monitor.State);
        Assert.Equal(s_quote, monitor.Apply(s_quote, 3.8));
    }

    [Fact]
    public void One_sided_flow_widens_and_balanced_flow_does_not()
    {
        var monitor = new ToxicityMonitor();
        for (var i = 0; i < 20; i++)
            monitor.SeeTrade(i * 0.01, i % 2 == 0 ? 10 : -10);
        Assert.Equal(ToxicityState.Normal, monitor.State);
        for (var i = 20; i < 100; i++)
            monitor.SeeTrade(i * 0.01, -10);
        Assert.Equal(ToxicityState.Widened, monitor.State);
        Assert.InRange(monitor.Imbalance, -1, -0.6);
    }

    [Fact]
    public void Time_may_not_run_backwards()
    {
        var monitor = new ToxicityMonitor();
        monitor.SeeTrade(5, 1);
        Assert.Throws<ArgumentException>(() => monitor.SeeTrade(4.9, 1));
    }

    [Fact]
    public void A_monitor_of_its_markouts_loses_less_to_informed_flow()
    {
        var calm = new QuotingWorld { Volatility = 0.2, Duration = 10, Steps = 1_000 };
        var toxic = calm with { InformedShare = 0.9, InformedMove = 1.2 };
        TwoSidedQuote Plain(QuotingView view) => new InventoryControl { Limit = 10, Skew = 0.05 }.Apply(new TwoSidedQuote(view.Mid - 0.7, view.Mid + 0.7), view.Inventory);
        var watched = QuotingSession.Sample(() => Watched(Plain), toxic, 40, seed: 9);
        var plain = QuotingSession.Sample(() => Plain, toxic, 40, seed: 9);
        Assert.True(watched.Profit > plain.Profit + (4 * Math.Max(watched.ProfitError, plain.ProfitError)), $"{watched} against {plain}");

        // Where nobody is informed it costs nothing: the monitor stays quiet.
        Assert.Equal(QuotingSession.Run(Plain, calm, 3).Profit, QuotingSession.Run(Watched(Plain), calm, 3).Profit);
    }

    private static Func<QuotingView, TwoSidedQuote> Watched(Func<QuotingView, TwoSidedQuote> rule)
    {
        var monitor = new ToxicityMonitor(new ToxicityLimits { HalfLife = 0.5, LossLimit = 0.3, ImbalanceLimit = 1, Widening = 1 });
        var seen = 0;
        return view =>
        {
            for (; seen < view.Fills.Count && view.Fills[seen].Time < view.Time; seen++)
                monitor.SeeMarkout(view.Time, Math.Sign(view.Fills[seen].SignedQuantity) * (view.Mid - view.Fills[seen].Mid));
            return monitor.Apply(rule(view), view.Time);
        };
    }
}
