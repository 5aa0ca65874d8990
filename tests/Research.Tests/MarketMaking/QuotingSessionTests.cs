using System.Text.Json;
using AlgoAcademy.Research.Tests.Reference;
using CsCheck;

namespace AlgoAcademy.Research.Tests.MarketMaking;

public class QuotingSessionTests
{
    private static readonly QuotingWorld s_paper = new() { OneFillPerStep = true };
    private static readonly QuotingWorld s_toxic = new() { Volatility = 0.5, Drift = 1, JumpRate = 3, JumpDeviation = 0.5, InformedShare = 0.3, InformedMove = 0.4, Fee = -0.01 };

    // Lesson 38, E2 and the tables of the paper, by NumPy: means and deviations within four standard errors of the two simulations together.
    [Fact]
    public void The_papers_sessions_are_those_of_an_independent_simulation()
    {
        const int Runs = 1_500;
        foreach (var expected in ReferenceFile.Read("marketmaking").GetProperty("sessions").EnumerateArray())
        {
            var sample = QuotingSession.Sample(() => Rule(expected), s_paper, Runs, seed: 38_000);
            var error = 4 * Math.Sqrt((1.0 / Runs) + (1.0 / expected.GetProperty("count").GetInt32()));
            Assert.Equal(expected.Number("profit"), sample.Profit, error * expected.Number("deviation"));
            Assert.Equal(expected.Number("held"), sample.Inventory, error * expected.Number("heldDeviation"));

            // A deviation's own error is σ/√(2n) for normal values; these have fatter tails.
            Assert.Equal(expected.Number("deviation"), sample.ProfitDeviation, error * expected.Number("deviation"));
            Assert.Equal(expected.Number("heldDeviation"), sample.InventoryDeviation, error * expected.Number("heldDeviation"));
        }
    }

    [Fact]
    public void Leaning_against_the_inventory_more_than_halves_the_risk_and_costs_little()
    {
        var model = new AvellanedaStoikov();
        var leaning = QuotingSession.Sample(() => view => model.Quote(view.Mid, view.Inventory, view.TimeLeft), s_paper, 1_000, seed: 1);
        var symmetric = QuotingSession.Sample(() => view => model.Quote(view.Mid, 0, view.TimeLeft), s_paper, 1_000, seed: 1);
        Assert.True(leaning.ProfitDeviation < 0.6 * symmetric.ProfitDeviation, $"{leaning} against {symmetric}");
        Assert.True(leaning.InventoryDeviation < 0.5 * symmetric.InventoryDeviation);
        Assert.InRange(leaning.Profit / symmetric.Profit, 0.9, 1);
    }

    // Lesson 18, E1.
    [Fact]
    public void The_parts_of_the_profit_add_up() => Gen.Select(Gen.ULong, Gen.Double[0, 2], Gen.Bool).Sample((seed, horizon, isPaper) =>
    {
        var session = QuotingSession.Run(view => new TwoSidedQuote(view.Mid - 0.6, view.Mid + 0.7), s_toxic with { OneFillPerStep = isPaper }, seed);
        Assert.Equal(session.Profit, session.Attribution.Total, 1e-9);
        Assert.Equal(session.Profit, MakerAttribution.Of(session.Fills, session.Mids, horizon).Total, 1e-9);
        Assert.Equal(session.Inventory, session.Fills.Sum(fill => fill.SignedQuantity));
    }, iter: 50);

    [Fact]
    public void The_parts_of_two_trades_are_those_of_the_pencil()
    {
        // Buy 2 at 9.9 (middle 10), hedge by selling 1 at 9.7 (middle 9.8); the middle is 9.8 after one unit of time, 10.4 at the end.
        var mids = new MidPath([0, 1, 5], [10, 9.8, 10.4]);
        MakerFill[] fills =
        [
            new() { Time = 0, IsBuy = true, Quantity = 2, Price = 9.9, Mid = 10, Fee = -0.02 },
            new() { Time = 1, IsBuy = false, Quantity = 1, Price = 9.7, Mid = 9.8, Fee = 0.05, IsTaker = true },
        ];
        var parts = MakerAttribution.Of(fills, mids, 1);
        Near.Equal([0.2, -0.1, -0.4, 0.6, -0.05, 0.02], [parts.Spread, parts.Crossing, parts.AdverseSelection, parts.Inventory, parts.Fees, parts.Rebates], 1e-12);
        Near.Equal((-19.8 + 9.7) + 10.4 - 0.03, parts.Total, 1e-12);
        var markout = MakerMarkout.Of(fills, mids, [0, 1, 5]);
        Near.Equal([0, -0.1, 0.5], markout.Means.Select(mean => Math.Round(mean, 12)), 1e-12);
        Assert.Equal([2, 2, 1], markout.Counts);
    }

    [Fact]
    public void Fills_come_at_the_rate_of_the_truth_and_calibration_finds_it()
    {
        var scores = Enumerable.Range(0, 60).Select(seed => Calibrate(new QuotingWorld { Duration = 2 }, (ulong)seed)).ToArray();
        Assert.InRange(scores.Average(), -4 / Math.Sqrt(60), 4 / Math.Sqrt(60));
        Assert.InRange(scores.Average(score => score * score), 0.5, 1.6);
    }

    [Fact]
    public void Informed_fills_cost_share_times_move_each()
    {
        var world = s_toxic with { Duration = 20, Steps = 2_000 };
        var session = QuotingSession.Run(view => new TwoSidedQuote(view.Mid - 0.5, view.Mid + 0.5), world, seed: 5);
        var informed = session.Fills.Count(fill => fill.IsInformed);
        Near.Equal(-0.4 * informed, session.Attribution.AdverseSelection, 1e-9);
        Assert.Equal(0.3 * session.Fills.Count, informed, 4 * Math.Sqrt(0.21 * session.Fills.Count));
        Near.Equal(0.5 * session.Fills.Count, session.Attribution.Spread, 1e-9);
        Near.Equal(0.01 * session.Fills.Count, session.Attribution.Rebates, 1e-9);
    }

    // Lesson 40: a maker who knows the loss a quotes at a + 1/k; nearer or farther earns less.
    [Fact]
    public void The_best_distance_under_informed_flow_is_the_loss_plus_one_over_k()
    {
        var world = new QuotingWorld { Volatility = 0, InformedShare = 0.5, InformedMove = 0.4, Duration = 5 };
        var best = new FillCurve { Arrival = world.Arrival, Decay = world.Decay }.BestDistance(world.ExpectedLoss);
        Assert.Equal(0.866667, best, 6);
        double Mean(double distance) => QuotingSession.Sample(() => view => new TwoSidedQuote(view.Mid - distance, view.Mid + distance), world, 300, seed: 3).Profit;
        var profit = Mean(best);
        Assert.True(profit > Mean(best - 0.35) && profit > Mean(best + 0.5));
    }

    [Fact]
    public void Drift_and_jumps_of_the_middle_are_those_of_the_truth()
    {
        var world = new QuotingWorld { Drift = 3, Volatility = 1, JumpRate = 5, JumpDeviation = 2, Steps = 50 };
        var ends = Enumerable.Range(0, 4_000).Select(seed => QuotingSession.Run(_ => TwoSidedQuote.None, world, (ulong)seed).Mids.Last - 100).ToArray();

        // Variance 1 + 5 · 4 = 21.
        Assert.Equal(3, ends.Average(), 4 * Math.Sqrt(21.0 / 4_000));
        Assert.Equal(21, ends.Sum(end => (end - ends.Average()) * (end - ends.Average())) / 3_999, 2.5);
    }

    [Fact]
    public void Nobody_moves_a_fair_price_by_quoting_one_side()
    {
        var world = new QuotingWorld { InformedShare = 0.5, InformedMove = 0.5, Volatility = 0.5 };
        foreach (var isPaper in new[] { false, true })
        {
            var moves = Enumerable.Range(0, 1_000).Select(seed =>
                QuotingSession.Run(view => new TwoSidedQuote(view.Mid - 0.3, double.NaN), world with { OneFillPerStep = isPaper }, (ulong)seed).Mids.Last - 100).ToArray();

            // Variance: 0.25 of the diffusion and some 140 e^(−0.45) · 0.5 · 0.25 = 11 of informed fills.
            Assert.Equal(0, moves.Average(), 4 * Math.Sqrt(11.5 / 1_000));
        }
    }

    [Fact]
    public void A_seed_repeats_a_session_and_a_sample_is_the_same_on_any_number_of_cores()
    {
        static TwoSidedQuote Rule(QuotingView view) => new(view.Mid - 0.7, view.Mid + 0.7);
        Assert.Equal(QuotingSession.Run(Rule, s_toxic, 7).Fills, QuotingSession.Run(Rule, s_toxic, 7).Fills);
        Assert.Equal(QuotingSession.Sample(() => Rule, s_toxic, 20, 7).Profits, QuotingSession.Sample(() => Rule, s_toxic, 20, 7).Profits);
    }

    [Fact]
    public void A_rule_that_quotes_far_inside_the_market_is_stopped() =>
        Assert.Contains("inside the market", Assert.Throws<InvalidOperationException>(() => QuotingSession.Run(_ => new TwoSidedQuote(1000, 1001), new QuotingWorld(), 1)).Message, StringComparison.Ordinal);

    // Quotes at four distances in turn; in units of its own error, how far k is off.
    private static double Calibrate(QuotingWorld world, ulong seed)
    {
        var distances = new[] { 0.4, 0.8, 1.2, 1.6 };
        double Distance(double time) => distances[(int)(time / world.Duration * world.Steps) % 4];
        var session = QuotingSession.Run(view => new TwoSidedQuote(view.Mid - Distance(view.Time + 1e-9), view.Mid + Distance(view.Time + 1e-9)), world, seed);
        var curve = FillCalibration.FromCounts([.. distances.Select(distance =>
            new FillCounts(distance, world.Duration / 4 * 2, session.Fills.Count(fill => Math.Abs(Math.Abs(fill.Price - fill.Mid) - distance) < 1e-6)))]);
        return (curve.Decay - world.Decay) / curve.DecayError;
    }

    private static Func<QuotingView, TwoSidedQuote> Rule(JsonElement of)
    {
        var model = new AvellanedaStoikov { RiskAversion = of.Number("gamma") };
        var isSymmetric = of.GetProperty("symmetric").GetBoolean();
        return view => model.Quote(view.Mid, isSymmetric ? 0 : view.Inventory, view.TimeLeft);
    }
}
