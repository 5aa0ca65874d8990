using AlgoAcademy.Research.Tests.Fix;
using CsCheck;

namespace AlgoAcademy.Research.Tests.Execution;

public class CostAnalysisTests
{
    private static readonly ExecutedOrder s_order = new()
    {
        Quantity = 1000,
        DecisionPrice = 50,
        ArrivalPrice = 50.05,
        EndPrice = 50.30,
        Fills = [new ChildFill(Cases.Start, 800, 50.12, 800 * 0.005)],
    };

    // Lesson 53, E1: delay 1,000 × 0.05, execution 800 × 0.07, opportunity 200 × 0.25, fees 800 × 0.005.
    [Fact]
    public void The_order_of_lesson_53_falls_short_by_160_dollars_or_32_basis_points()
    {
        var shortfall = Shortfall.Of(s_order);
        Near.Equal(new[] { 50.0, 56, 50, 4, 160, 32 }, [shortfall.Delay, shortfall.Execution, shortfall.Opportunity, shortfall.Fees, shortfall.Total, shortfall.Bps]);
        Near.Equal((50.12 - 50.05) / 50.05 * 1e4, Shortfall.SlippageBps(s_order, 50.05));
    }

    // Lesson 53, E2: the paper portfolio minus the real one, computed without the parts.
    [Fact]
    public void The_parts_add_up_to_paper_minus_real() =>
        Gen.Select(Gen.Double[10, 100], Gen.Double[10, 100], Gen.Double[10, 100], Gen.Select(Gen.Double[1, 10], Gen.Double[10, 100], Gen.Double[0, 1]).Array[0, 20], Gen.Bool).Sample(
            (decision, arrival, end, fills, isBuy) =>
            {
                var order = new ExecutedOrder
                {
                    Quantity = 200, IsBuy = isBuy, DecisionPrice = decision, ArrivalPrice = arrival, EndPrice = end,
                    Fills = [.. fills.Select(fill => new ChildFill(Cases.Start, fill.Item1, fill.Item2, fill.Item3))],
                };
                var sign = isBuy ? 1 : -1;
                var paper = sign * 200 * (end - decision);
                var real = (sign * fills.Sum(fill => fill.Item1 * (end - fill.Item2))) - fills.Sum(fill => fill.Item3);
                Assert.Equal(paper - real, Shortfall.Of(order).Total, 9);
            });

    [Fact]
    public void An_order_that_was_cancelled_whole_costs_its_opportunity()
    {
        var shortfall = Shortfall.Of(s_order with { Fills = [] });
        Assert.Equal(1000 * 0.30, shortfall.Total, 9);
        Assert.True(double.IsNaN(Shortfall.SlippageBps(s_order with { Fills = [] }, 50)));
        Assert.Contains("more than the order", Assert.Throws<ArgumentException>(() => Shortfall.Of(s_order with { Quantity = 700 })).Message, StringComparison.Ordinal);
    }

    // Lesson 51, E1: (100 × 200 + 100.2 × 300 + 100.1 × 500) / 1000.
    [Fact]
    public void The_markets_average_price_is_weighted_by_volume() =>
        Assert.Equal(100.11, Shortfall.MarketVwap([100, 100.2, 100.1], [200, 300, 500]), 9);

    // Lesson 53, E3; 2 × (1.959964 + 0.841621)² × 40² / 2² = 6,279.1.
    [Fact]
    public void Two_basis_points_among_forty_need_6280_orders_in_each_arm() =>
        Assert.Equal(6280, CostExperiment.OrdersPerArm(2, 40));

    [Fact]
    public void A_markout_uses_the_last_middle_price_known_and_none_after_the_end()
    {
        DateTime[] times = [Cases.Start, Cases.Start.AddSeconds(10), Cases.Start.AddSeconds(20)];
        var order = s_order with { Fills = [new ChildFill(Cases.Start.AddSeconds(1), 100, 50.02), new ChildFill(Cases.Start.AddSeconds(11), 300, 50.04)] };
        var markout = Markout.Of(order, times, [50, 50.10, 50.20], [TimeSpan.Zero, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(10)]);
        // At once: 50.00 − 50.02 and 50.10 − 50.04; after 9 s 50.10 − 50.02 and 50.20 − 50.04; after 10 s the second has no price any more.
        Near.Equal(new[] { ((100 * -0.02) + (300 * 0.06)) / 400, ((100 * 0.08) + (300 * 0.16)) / 400, 0.08 }, markout.Means, 1e-9);
        Assert.Equal([2, 2, 1], markout.Counts);
        // Deviation of −0.02 and 0.06 is 0.08/√2, its error over two fills half of 0.08.
        Near.Equal(0.04, markout.Errors[0]);
        Near.Equal(-markout.Means[0], Markout.Of(order with { IsBuy = false }, times, [50, 50.10, 50.20], [TimeSpan.Zero]).Means[0]);
    }

    [Fact]
    public void Fills_of_a_fix_log_count_each_report_once()
    {
        var venue = new FixVenue(50.12m, TimeProvider.System);
        FixMessage[] log = [.. venue.Answer(FixScript.Order("A")), .. venue.Answer(FixScript.Order("B"))];
        var fill = Assert.Single(FixFills.Of([.. log, .. log], "A", feePerUnit: 0.005));
        Assert.Equal((100, 50.12), (fill.Quantity, fill.Price));
        Assert.Equal(0.5, fill.Fee, 12);
    }
}
