using CsCheck;

namespace AlgoAcademy.Research.Tests.Execution;

public class LiquiditySeekerTests
{
    private static readonly ParentOrder s_order = new() { Quantity = 10_000, Start = Cases.Start, End = Cases.Start.AddMinutes(400), Lot = 10 };

    [Fact]
    public void It_waits_takes_a_share_of_what_is_large_and_near_and_hurries_at_the_end()
    {
        var seeker = new LiquiditySeeker(s_order with { Quantity = 1_000 }, new LiquiditySeekerOptions { LargeSize = 2, MaxParticipation = 0.5 });
        Assert.Equal(ChildStep.Wait, At(seeker, 0, 99.9, 100.1, 5_000).Step);

        // As wide as usual and as large as usual: no chance. Twice as large: half of it.
        Assert.Equal(ChildStep.Wait, At(seeker, 1, 99.9, 100.1, 5_000).Step);
        Assert.Equal(new ChildDecision(ChildStep.Cross, 100.1, 1_000), At(seeker, 2, 99.9, 100.1, 10_000));

        // Twice as large but wider than usual: no.
        Assert.Equal(ChildStep.Wait, At(seeker, 3, 99.8, 100.2, 50_000).Step);
        seeker.Fill(800);

        // At nine tenths of the time whatever there is.
        Assert.Equal(new ChildDecision(ChildStep.Cross, 100.5, 100), At(seeker, 361, 99.5, 100.5, 100));
        seeker.Fill(100);
        Assert.Equal(100, At(seeker, 362, 99.5, 100.5, 7_000).Quantity);
    }

    [Fact]
    public void The_limit_price_holds_even_in_a_hurry()
    {
        var options = new LiquiditySeekerOptions { LimitPrice = 100, UrgentAt = 0 };
        Assert.Equal(ChildStep.Wait, At(new LiquiditySeeker(s_order, options), 0, 99.9, 100.01, 500).Step);
        Assert.Equal(500, At(new LiquiditySeeker(s_order, options), 0, 99.9, 100, 500).Quantity);
        Assert.Equal(ChildStep.Wait, At(new LiquiditySeeker(s_order with { IsBuy = false }, options), 0, 99.9, 100.01, 500).Step);
        Assert.Equal(100.0, At(new LiquiditySeeker(s_order with { IsBuy = false }, options), 0, 100, 100.01, 500).Price);
    }

    [Fact]
    public void It_is_never_more_of_the_volume_than_allowed_before_the_hurry_and_never_too_much() =>
        Gen.Select(Gen.ULong, Gen.Double[0.05, 0.6], Gen.Bool).Sample((seed, most, isBuy) =>
        {
            var seeker = new LiquiditySeeker(s_order with { IsBuy = isBuy }, new LiquiditySeekerOptions { MaxParticipation = most });
            foreach (var (minute, glimpse) in Day(new Rng(seed)).Index())
            {
                var decision = seeker.Decide(glimpse);
                Assert.InRange(decision.Quantity, 0, Math.Min(seeker.Left, glimpse.Offered));
                seeker.Fill(decision.Quantity);
                Assert.True(minute >= 360 || !(seeker.Participation > most + 1e-12));
            }

            Assert.Equal(0, seeker.Left);
        }, iter: 100);

    [Fact]
    public void Where_liquidity_comes_and_goes_it_pays_less_than_even_slices()
    {
        // Half spreads paid: even slices pay the mean of the day, one cent and a half on average; chances come at the tight spreads.
        var savings = Enumerable.Range(0, 50).Select(seed =>
        {
            var day = Day(new Rng((ulong)seed + 51_000));
            var seeker = new LiquiditySeeker(s_order, new LiquiditySeekerOptions { MaxParticipation = 0.3 });
            var (paid, evenly) = (0.0, 0.0);
            foreach (var glimpse in day)
            {
                var decision = seeker.Decide(glimpse);
                seeker.Fill(decision.Quantity);
                paid += decision.Quantity * (glimpse.Ask - glimpse.Bid) / 2;
                evenly += 10_000 / 400.0 * (glimpse.Ask - glimpse.Bid) / 2;
            }

            return (evenly - paid) / evenly;
        }).ToArray();
        Assert.All(savings, saving => Assert.True(saving > 0.1));
    }

    [Fact]
    public void A_glimpse_before_the_last_is_refused()
    {
        var seeker = new LiquiditySeeker(s_order);
        At(seeker, 5, 99, 101, 10);
        Assert.Contains("Now", Assert.Throws<ArgumentException>(() => At(seeker, 4, 99, 101, 10)).Message, StringComparison.Ordinal);
    }

    private static ChildDecision At(LiquiditySeeker seeker, int minute, double bid, double ask, long offered) =>
        seeker.Decide(new MarketGlimpse(Cases.Start.AddMinutes(minute), bid, ask, offered, 10_000));

    // Spreads of one to four cents and sizes that vary eightfold, each by chance.
    private static List<MarketGlimpse> Day(Rng rng) => [.. Enumerable.Range(0, 400).Select(minute =>
    {
        var half = 0.005 * (1 + rng.NextInt(4));
        return new MarketGlimpse(Cases.Start.AddMinutes(minute), 100 - half, 100 + half, 100 + (100 * rng.NextInt(8)), 1_000 + rng.NextInt(2_000));
    })];
}
