using AlgoAcademy.Research.Tests.Reference;
using CsCheck;

namespace AlgoAcademy.Research.Tests.Execution;

public class OptimalExecutionTests
{
    // Parameters of Almgren and Chriss (2000), table 1, as lesson 52 gives them.
    private static readonly AlmgrenChriss s_paper = new()
    {
        Quantity = 1e6,
        Periods = 5,
        Volatility = 0.95,
        FixedCost = 0.0625,
        PermanentImpact = 2.5e-7,
        TemporaryImpact = 2.5e-6,
    };

    private static readonly ObizhaevaWang s_book = new() { Quantity = 100_000, Resilience = 2, Horizon = 1 };

    // Lesson 52, E1.
    [Fact]
    public void The_papers_parameters_give_the_papers_trades_and_costs()
    {
        var path = s_paper.Optimal(1e-6);
        Assert.Equal(0.607076, s_paper.Urgency(1e-6), 6);
        double[] trades = [458_044, 252_101, 141_957, 85_756, 62_142];
        Assert.All(trades.Zip(path.Trades), pair => Assert.InRange(pair.Second, pair.First - 1, pair.First + 1));
        Assert.InRange(path.ExpectedCost, 911_226, 911_228);
        Assert.InRange(path.Deviation, 603_430, 603_432);
    }

    // Lesson 52, E2.
    [Fact]
    public void Trading_evenly_is_cheaper_and_riskier()
    {
        var even = s_paper.Even();
        Assert.InRange(even.ExpectedCost, 662_499, 662_501);
        Assert.InRange(even.Deviation, 1_040_672, 1_040_674);
        Near.Equal(even.Trades, s_paper.Optimal(0).Trades);
        Near.Equal(even.Trades, s_paper.Optimal(1e-18).Trades, 1e-6);
    }

    [Fact]
    public void The_closed_form_equals_the_independent_quadratic_program()
    {
        var reference = ReferenceFile.Read("execution");
        foreach (var one in reference.GetProperty("almgren_chriss").EnumerateArray())
        {
            var model = new AlmgrenChriss
            {
                Quantity = one.Number("quantity"), Periods = (int)one.Number("periods"), PeriodLength = one.Number("period"), Volatility = one.Number("volatility"),
                FixedCost = one.Number("fixed"), PermanentImpact = one.Number("permanent"), TemporaryImpact = one.Number("temporary"),
            };
            var path = model.Optimal(one.Number("aversion"));
            var scale = model.Quantity * 1e-9;
            Assert.All(one.Numbers("trades").Zip(path.Trades), pair => Assert.InRange(pair.Second, pair.First - scale, pair.First + scale));
            Near.Equal(one.Number("cost"), path.ExpectedCost);
            Near.Equal(one.Number("deviation"), path.Deviation);
        }
    }

    [Fact]
    public void No_other_path_is_better_for_its_risk_aversion() =>
        Gen.Select(Gen.Double[0.01, 1].Array[5], Gen.Double[-8, -4]).Sample((weights, exponent) =>
        {
            var aversion = Math.Pow(10, exponent);
            var other = s_paper.Of([.. weights.Select(weight => weight / weights.Sum() * 1e6)]);
            var best = s_paper.Optimal(aversion);
            Assert.True(Score(best, aversion) <= Score(other, aversion) * (1 + 1e-12));
        });

    [Fact]
    public void The_frontier_falls_and_its_ends_are_even_and_immediate()
    {
        var frontier = s_paper.Frontier(1e-12, 1e3, 60);
        Assert.All(frontier.Zip(frontier.Skip(1)), pair => Assert.True(pair.Second.ExpectedCost >= pair.First.ExpectedCost * (1 - 1e-12) && pair.Second.Deviation <= pair.First.Deviation * (1 + 1e-12)));
        Near.Equal(s_paper.Even().ExpectedCost, frontier[0].ExpectedCost, 1e-6);
        Near.Equal(1e6, frontier[^1].Trades[0], 1e-6);
    }

    [Fact]
    public void Simulated_costs_have_the_models_mean_and_deviation()
    {
        var path = s_paper.Optimal(1e-6);
        var costs = s_paper.Simulate(path, 40_000, seed: 52);
        var mean = costs.Average();
        var deviation = Math.Sqrt(costs.Sum(cost => Math.Pow(cost - mean, 2)) / (costs.Length - 1));
        // Four standard errors: σ/√n of the mean, σ/√(2n) of the deviation.
        Assert.InRange(mean - path.ExpectedCost, -4 * path.Deviation / 200, 4 * path.Deviation / 200);
        Assert.InRange(deviation / path.Deviation, 1 - (4 / Math.Sqrt(80_000)), 1 + (4 / Math.Sqrt(80_000)));
    }

    // Lesson 52, E3: 100,000 / (2 × 1 + 2) = 25,000 at each end.
    [Fact]
    public void A_book_that_refills_gets_two_blocks_of_25000_and_50000_between()
    {
        var schedule = s_book.Continuous();
        Assert.Equal((25_000, 50_000, 50_000), (schedule.Block, schedule.Rate, schedule.Middle));
        Assert.Equal(1e5 * 25_000, schedule.ExpectedCost);
        var fine = s_book.Discrete(100_001);
        Near.Equal(25_000, fine[0], 1e-4);
        Near.Equal(schedule.ExpectedCost, s_book.Cost(fine), 1e-4);
    }

    [Fact]
    public void The_blocks_equal_the_independent_quadratic_program()
    {
        foreach (var one in ReferenceFile.Read("execution").GetProperty("obizhaeva_wang").EnumerateArray())
        {
            var model = new ObizhaevaWang
            {
                Quantity = one.Number("quantity"), Horizon = one.Number("horizon"), Resilience = one.Number("resilience"),
                TransientImpact = one.Number("transient"), PermanentImpact = one.Number("permanent"),
            };
            var trades = model.Discrete((int)one.Number("count"));
            Near.Equal(one.Numbers("trades"), trades, 1e-9);
            Near.Equal(one.Number("cost"), model.Cost(trades));
        }
    }

    [Fact]
    public void Our_own_quadratic_program_finds_the_same_blocks()
    {
        const int count = 8;
        var decay = Math.Exp(-s_book.Resilience * s_book.Horizon / (count - 1));
        var kernel = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
                kernel[i, j] = Math.Pow(decay, Math.Abs(i - j));
        }

        var found = QuadraticProgram.Minimize(kernel, new double[count], [LinearConstraint.Equal(Enumerable.Repeat(1.0, count), 1)]);
        Near.Equal(s_book.Discrete(count).Select(trade => trade / 1e5), found, 1e-6);
    }

    [Fact]
    public void A_schedule_of_implementation_shortfall_follows_the_model_in_whole_lots()
    {
        var order = new ParentOrder { Quantity = 1_000_000, Start = Cases.Start, End = Cases.Start.AddDays(5), Lot = 100 };
        var slices = ExecutionSchedule.ImplementationShortfall(order, s_paper, 1e-6).Slices;
        Assert.Equal([458_000, 252_100, 142_000, 85_800, 62_100], slices.Select(slice => slice.Quantity));
    }

    [Fact]
    public void The_reference_file_is_what_its_script_prints() => ReferenceFile.RequireSameWhenRunAgain("execution");

    private static double Score(LiquidationPath path, double aversion) => path.ExpectedCost + (aversion * path.Deviation * path.Deviation);
}
