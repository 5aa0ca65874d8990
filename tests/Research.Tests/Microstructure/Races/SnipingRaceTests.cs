namespace AlgoAcademy.Research.Tests.Microstructure.Races;

public sealed class SnipingRaceTests
{
    // Lesson 19, E1: 1,180 km, ± 2 µs.
    [Fact]
    public void Light_in_glass_is_slower_than_in_air()
    {
        Assert.Equal(5778, SignalPath.Fibre.OneWayMicroseconds(1180), 2.0);
        Assert.Equal(3937, SignalPath.Air.OneWayMicroseconds(1180), 2.0);
        Assert.Throws<ArgumentException>(() => default(SignalPath).OneWayMicroseconds(1));
    }

    // Lesson 19, E2: everybody is equally fast.
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(4, 0.2)]
    [InlineData(9, 0.1)]
    public void Against_equals_the_maker_wins_its_share(int snipers, double expected) =>
        Assert.Equal(expected, SnipingRace.MakerWins(new SnipingRaceOptions { Snipers = snipers }), 1e-15);

    [Theory]
    [InlineData(100, 100)]
    [InlineData(105, 100)]
    [InlineData(100, 112)]
    public void Simulated_races_end_as_computed(double maker, double sniper)
    {
        var options = new SnipingRaceOptions { MakerDelay = maker, SniperDelay = sniper, JumpRate = 5, HalfSpread = 0 };

        var result = SnipingRace.Simulate(3, options);

        var expected = SnipingRace.MakerWins(options);
        Assert.InRange(result.MakerWins, expected - (4 * Error(expected, result.Races)), expected + (4 * Error(expected, result.Races)));
    }

    [Fact]
    public void At_the_break_even_spread_the_maker_earns_nothing()
    {
        var options = new SnipingRaceOptions { JumpRate = 20, InvestorRate = 40 };
        var spread = SnipingRace.BreakEvenHalfSpread(options);

        // s e^(s/m) = m · jumps · (1 − win) / investors, solved for 1 − 1/5 and m = 2.
        Assert.Equal(2 * 20 * 0.8 / 40, spread * Math.Exp(spread / 2), 1e-12);
        var result = SnipingRace.Simulate(8, options with { HalfSpread = spread });
        // Some 370,000 paid races and 940,000 investors: four standard errors are below two percent of the revenue.
        Assert.InRange(result.MakerProfit / result.Revenue, -0.02, 0.02);
    }

    [Fact]
    public void More_snipers_need_a_wider_spread()
    {
        var spreads = new[] { 1, 2, 4, 8, 16 }.Select(snipers => SnipingRace.BreakEvenHalfSpread(new SnipingRaceOptions { Snipers = snipers })).ToList();
        Assert.Equal(spreads.Order(), spreads);
        Assert.Equal(0, SnipingRace.BreakEvenHalfSpread(new SnipingRaceOptions { JumpRate = 0 }));
    }

    // Equal delays: the cancel is late by an exponential with probability N / (N + 1), and the auction comes uniformly within the interval:
    // P(sniped) = N / (N + 1) · (J / τ) · (1 − e^(−τ / J)).
    [Theory]
    [InlineData(5)]
    [InlineData(50)]
    [InlineData(400)]
    public void Auctions_leave_time_to_cancel(double interval)
    {
        var options = new SnipingRaceOptions { JumpRate = 10, HalfSpread = 0, BatchInterval = interval };

        var result = SnipingRace.Simulate(4, options);

        var expected = 0.8 * 10 / interval * (1 - Math.Exp(-interval / 10));
        var sniped = result.Sniped / (double)result.Races;
        Assert.InRange(sniped, expected - (4 * Error(expected, result.Races)), expected + (4 * Error(expected, result.Races)));
    }

    // Lesson 19, E3, on a grid: with one sniper nobody bids the profit away, and it falls as J / τ does.
    [Fact]
    public void Longer_auctions_end_sniping()
    {
        var options = new SnipingRaceOptions { Snipers = 1, JumpRate = 10 };
        var continuous = SnipingRace.Simulate(6, options).SniperProfit;
        var shares = new double[] { 10, 20, 50, 100, 200, 500, 1000 }.Select(interval => (interval, SnipingRace.Simulate(6, options with { BatchInterval = interval }).SniperProfit / continuous)).ToList();

        Assert.Equal(shares.Select(share => share.Item2).OrderDescending(), shares.Select(share => share.Item2));
        // J / τ · (1 − e^(−τ / J)) is 0.1 at 100 and 0.05 at 200; at 500 it is 0.02.
        Assert.Equal(500, shares.First(share => share.Item2 < 0.035).interval);
        Assert.InRange(shares.Single(share => share.interval == 200).Item2, 0.04, 0.06);
    }

    [Fact]
    public void Snipers_in_one_auction_bid_their_profit_away()
    {
        var options = new SnipingRaceOptions { Snipers = 20, JumpRate = 10, BatchInterval = 30, Jitter = 1, MakerDelay = 1000 };
        var result = SnipingRace.Simulate(2, options);

        Assert.True(result.Sniped > 0.9 * result.Races);
        Assert.True(result.SniperProfit < 0.1 * SnipingRace.Simulate(2, options with { BatchInterval = 0 }).SniperProfit);
    }

    private static double Error(double probability, int count) => Math.Sqrt(probability * (1 - probability) / count);
}
