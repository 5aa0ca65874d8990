using CsCheck;

namespace AlgoAcademy.Research.Tests.MarketMaking;

public class DealerEconomicsTests
{
    // Lesson 37, E1: 0.1 · 4 · 10 / (1 + 3).
    [Fact]
    public void Immediacy_costs_one_with_four_to_share_the_risk() => Near.Equal(1.0, Immediacy.Discount(0.1, 4, 10, 3), 1e-14);

    // Lesson 37, E2: √10,000 = 100; over 400 walks a deviation has the error 100 / √800 = 3.5.
    [Fact]
    public void The_inventory_of_ten_thousand_trades_spreads_by_a_hundred()
    {
        Assert.Equal(100, DealerRuin.InventoryDeviation(10_000));
        var rng = new Rng(37_002);
        var ends = Enumerable.Range(0, 400).Select(_ => Walk(rng, 10_000, int.MaxValue).End).ToArray();
        Assert.Equal(100, Math.Sqrt(ends.Average(end => (double)end * end)), 4 * 3.6);
    }

    // Lesson 37, E3.
    [Fact]
    public void Ruin_is_as_frequent_as_the_random_walk_says()
    {
        var rng = new Rng(37_003);
        const int Runs = 4_000;
        foreach (var capital in new[] { 10, 11, 30 })
        {
            var ruined = Enumerable.Range(0, Runs).Count(_ => Walk(rng, 400, capital).IsRuined);
            var expected = DealerRuin.Within(capital, 400);
            Assert.Equal(expected, (double)ruined / Runs, 3.5 * Math.Sqrt(expected * (1 - expected) / Runs));
        }
    }

    [Fact]
    public void Small_walks_are_counted_by_hand()
    {
        // Of the eight walks of three steps, those that touch −1: all but UUU, UUD, UDU; those that touch −2: DDU, DDD.
        Near.Equal([5 / 8.0, 2 / 8.0, 1 / 8.0, 0], new[] { 1, 2, 3, 4 }.Select(capital => DealerRuin.Within(capital, 3)), 1e-12);
        Near.Equal(0.25, DealerRuin.Ever(2, 2.0 / 3), 1e-12);
        Near.Equal(0.75, DealerRuin.Before(1, 3, 0.5), 1e-12);
    }

    [Fact]
    public void The_chance_of_ruin_before_a_gain_obeys_the_first_step() => Gen.Select(Gen.Int[2, 50], Gen.Int[1, 50], Gen.Double[0.02, 0.98]).Sample((capital, gain, p) =>
    {
        // From c with g to go: p times that from c + 1 with g − 1, and 1 − p times that from c − 1 with g + 1.
        var after = (p * (gain == 1 ? 0 : DealerRuin.Before(capital + 1, gain - 1, p))) + ((1 - p) * DealerRuin.Before(capital - 1, gain + 1, p));
        Assert.Equal(after, DealerRuin.Before(capital, gain, p), 1e-10);
        Assert.InRange(DealerRuin.Before(capital, gain, p), 0, 1);
    });

    [Fact]
    public void With_a_goal_out_of_sight_ruin_is_that_without_one() => Gen.Select(Gen.Int[1, 30], Gen.Double[0.55, 0.95]).Sample((capital, p) =>
        Near.Equal(DealerRuin.Ever(capital, p), DealerRuin.Before(capital, 100_000, p), 1e-9));

    private static (int End, bool IsRuined) Walk(Rng rng, int steps, int capital)
    {
        var (at, isRuined) = (0, false);
        for (var i = 0; i < steps; i++)
        {
            at += rng.NextUniform() < 0.5 ? 1 : -1;
            isRuined |= at <= -capital;
        }

        return (at, isRuined);
    }
}
