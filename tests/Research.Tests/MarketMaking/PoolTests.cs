using CsCheck;

namespace AlgoAcademy.Research.Tests.MarketMaking;

public class PoolTests
{
    private static readonly ConstantProductPool s_pool = new() { Coins = 1000, Cash = 1_000_000 };
    private static readonly Gen<ConstantProductPool> s_pools = Gen.Select(Gen.Double[1, 1e6], Gen.Double[1, 1e6], Gen.Double[0, 0.05], (coins, cash, fee) => new ConstantProductPool { Coins = coins, Cash = cash, Fee = fee });

    // Lesson 41, E1: 1,000,000 · 9.97 / 1,009.97.
    [Fact]
    public void Ten_coins_fetch_what_the_lesson_says()
    {
        var trade = s_pool.Sell(10);
        Assert.Equal(9_871.580344, trade.PaidOut, 6);
        Near.Equal(0.03, trade.Fee, 1e-12);
        Near.Equal(s_pool.Liquidity, trade.After.Liquidity, 1e-14);
    }

    // Lesson 41, E2.
    [Fact]
    public void The_impermanent_loss_is_that_of_the_lesson()
    {
        Assert.Equal([-0.6192, -5.7191, -20], new[] { 1.25, 2, 4 }.Select(ratio => Math.Round(100 * LiquidityLoss.Impermanent(ratio), 4)));
        Gen.Double[0.001, 1000].Sample(ratio => Assert.Equal((2 * Math.Sqrt(ratio) / (1 + ratio)) - 1, LiquidityLoss.Impermanent(ratio), 1e-12));
        Gen.Double[0.001, 1000].Sample(ratio => Near.Equal(LiquidityLoss.Impermanent(ratio), LiquidityLoss.Impermanent(1 / ratio), 1e-9));
    }

    [Fact]
    public void Trades_keep_the_product_and_there_and_back_only_costs() => Gen.Select(s_pools, Gen.Double[0.0001, 0.9]).Sample((pool, share) =>
    {
        var sold = pool.Sell(share * pool.Coins);
        Near.Equal(pool.Liquidity, sold.After.Liquidity, 1e-9);
        var back = sold.After.Buy(sold.PaidOut);
        Assert.True(back.PaidOut <= share * pool.Coins * (1 + 1e-9));
        Assert.True(sold.Price <= pool.Price * (1 - pool.Fee) * (1 + 1e-12));
    });

    [Fact]
    public void After_arbitrage_nobody_gains_and_within_the_fee_nobody_tries() => Gen.Select(s_pools, Gen.Double[0.2, 5]).Sample((pool, ratio) =>
    {
        var outside = pool.Price * ratio;
        if (pool.Arbitrage(outside) is not { } trade)
        {
            Assert.InRange(ratio, 1 - pool.Fee - 1e-9, (1 / (1 - pool.Fee)) + 1e-9);
            return;
        }

        var isBuy = ratio > 1;
        var gain = isBuy ? (trade.PaidOut * outside) - trade.PaidIn : trade.PaidOut - (trade.PaidIn * outside);
        Assert.True(gain > -1e-9 * pool.Value);

        // A little less and a little more gain less.
        foreach (var size in new[] { 0.99, 1.01 })
        {
            var other = isBuy ? pool.Buy(trade.PaidIn * size) : pool.Sell(trade.PaidIn * size);
            Assert.True((isBuy ? (other.PaidOut * outside) - other.PaidIn : other.PaidOut - (other.PaidIn * outside)) <= gain + (1e-12 * pool.Value));
        }

        var rest = trade.After.Arbitrage(outside);
        Assert.True(rest is null || rest.PaidIn <= 1e-9 * (trade.After.Coins + trade.After.Cash));
    });

    // Lesson 41, E3: 4.5 % a year at 60 %, 0.0123 % a day; 120 days of minutes have an error of √2/√172,800 = 0.34 % on it.
    [Fact]
    public void Arbitrage_takes_an_eighth_of_the_variance_out_of_a_pool_without_fee()
    {
        Near.Equal(0.045, LiquidityLoss.RebalancingRate(0.6), 1e-12);
        var session = PoolSession.Simulate(41_003, new PoolMarket { Fee = 0, NoiseTrades = 0, Days = 120 });
        Near.Equal(0.045 / 365, session.RelativeLoss / 120, 0.014, "loss a day");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public void The_loss_is_recovered_over_seeds_whatever_the_blocks(int blocksPerDay)
    {
        // Exactly E[1 − √g + (g − 1)/2] a block for lognormal growth g: (1 − e^(−s²/8)), s² the variance of a block.
        var market = new PoolMarket { Fee = 0, NoiseTrades = 0, Days = 50, BlocksPerDay = blocksPerDay, Volatility = 0.9 };
        var expected = 1 - Math.Exp(-0.81 / 365 / blocksPerDay / 8);
        var losses = Enumerable.Range(0, 200).Select(seed => PoolSession.Simulate((ulong)seed, market).RelativeLoss / 50 / blocksPerDay).ToArray();
        var mean = losses.Average();
        var error = Math.Sqrt(losses.Sum(loss => (loss - mean) * (loss - mean)) / 199 / 200);
        Assert.Equal(expected, mean, 4 * error);
        Assert.True(error < 0.03 * expected);
    }

    [Fact]
    public void The_parts_of_a_providers_profit_add_up() => Gen.Select(Gen.ULong, Gen.Double[0, 0.02], Gen.Double[0, 3]).Sample((seed, fee, noise) =>
    {
        var session = PoolSession.Simulate(seed, new PoolMarket { Fee = fee, NoiseTrades = noise, Days = 2, BlocksPerDay = 100, Drift = 0.5 });
        Assert.Equal(session.Profit, session.Rebalancing - session.ArbitrageLoss + session.NoiseEdge + session.ArbitrageFees + session.NoiseFees, 1e-4);
        Assert.Equal(session.NoiseVolume * fee, session.NoiseFees, 1e-6 * session.NoiseVolume);
        Assert.True(session.ArbitrageLoss - session.ArbitrageFees >= -1e-6);
    }, iter: 50);

    [Fact]
    public void Without_noise_a_feeless_pool_follows_the_market_and_loses_as_the_formula_says()
    {
        var session = PoolSession.Simulate(3, new PoolMarket { Fee = 0, NoiseTrades = 0, Days = 20, BlocksPerDay = 50 });
        Near.Equal(session.Outside, session.PoolPrices, 1e-9);
        Near.Equal(1 + LiquidityLoss.Impermanent(session.Outside[^1] / session.Outside[0]), 1 + session.ImpermanentLoss, 1e-9);
    }

    [Fact]
    public void A_fee_keeps_the_pool_near_the_market_and_makes_arbitrage_rarer()
    {
        var market = new PoolMarket { Fee = 0.01, NoiseTrades = 0 };
        var session = PoolSession.Simulate(5, market);
        Assert.All(session.Outside.Zip(session.PoolPrices).Skip(1), pair => Assert.InRange(pair.Second / pair.First, 0.99 - 1e-9, (1 / 0.99) + 1e-9));
        Assert.True(session.ArbitrageLoss - session.ArbitrageFees < PoolSession.Simulate(5, market with { Fee = 0 }).ArbitrageLoss);
    }

    // At break-even volume the fees of noise pay for the loss: 4.5 % / 0.3 % = 15 pool values a year.
    [Fact]
    public void Break_even_turnover_is_the_loss_over_the_fee() => Near.Equal(15, LiquidityLoss.BreakEvenTurnover(0.6, 0.003), 1e-12);

    [Fact]
    public void A_range_out_to_everything_is_the_whole_curve() => Gen.Select(Gen.Double[0.2, 5], Gen.Double[0.2, 5]).Sample((price, later) =>
    {
        var whole = new ConcentratedRange { Lower = 1e-40, Upper = 1e40 };
        var pool = ConstantProductPool.At(1, price);
        Near.Equal([pool.Coins, pool.Cash], [whole.Coins(price), whole.Cash(price)], 1e-12);
        Assert.Equal(LiquidityLoss.Impermanent(later / price), whole.ImpermanentLoss(price, later), 1e-12);
        Near.Equal(0.045, whole.LossRate(price, 0.6), 1e-12);
    });

    [Fact]
    public void Beyond_its_ends_a_range_holds_one_kind_only()
    {
        var range = new ConcentratedRange { Lower = 900, Upper = 1_100, Liquidity = 10 };
        Assert.Equal((0, 0), (range.Cash(800), range.Coins(1_200)));
        Assert.Equal(range.Coins(900), range.Coins(100));
        Assert.Equal(0, range.LossRate(1_200, 0.6));
    }

    [Fact]
    public void A_narrower_range_loses_more_of_its_value() => Gen.Select(Gen.Double[1.1, 3], Gen.Double[1.01, 2]).Sample((width, wider) =>
        Assert.True(new ConcentratedRange { Lower = 1 / width, Upper = width }.LossRate(1, 0.5) > new ConcentratedRange { Lower = 1 / (width * wider), Upper = width * wider }.LossRate(1, 0.5)));
}
