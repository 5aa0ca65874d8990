namespace AlgoAcademy.Research.Tests.Microstructure.Poisson;

public sealed class PoissonBookTests
{
    // Counts are Poisson: rate ± 4.5 √count / exposure, over 20 + 1 rates and three seeds a false alarm once in some 5,000 runs.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_tape_shows_the_rates_that_made_it(ulong seed)
    {
        var market = PoissonBook.Simulate(seed, new PoissonBookOptions { Seconds = 20_000 });

        var fit = market.Fit();

        const double SideSeconds = 40_000;
        Near(0.94, fit.MarketRate, 0.94 * SideSeconds);
        foreach (var (truth, rate) in market.Truth.LimitRates.Zip(fit.LimitRates))
            Near(truth, rate, truth * SideSeconds);
        for (var i = 0; i < 5; i++)
            Near(market.Truth.CancelRates[i], fit.CancelRates[i], fit.Cancels[i]);

        static void Near(double truth, double rate, double count) => Assert.InRange(rate / truth, 1 - (4.5 / Math.Sqrt(count)), 1 + (4.5 / Math.Sqrt(count)));
    }

    [Fact]
    public void A_replayed_tape_refuses_nothing_and_loses_no_lot()
    {
        var market = PoissonBook.Simulate(7, new PoissonBookOptions { Seconds = 600, OrderSize = 5 });
        var book = new OrderBook();
        foreach (var change in market.Tape)
        {
            Assert.NotEqual(OrderStatus.Rejected, book.Apply(change).Status);
            Assert.True(book.Spread is null or > 0);
        }

        Assert.Empty(book.Audit());
        Assert.Equal(book.Hash(), market.Replay().Hash());
    }

    [Fact]
    public void A_seed_gives_one_tape_and_another_seed_another()
    {
        var options = new PoissonBookOptions { Seconds = 60 };

        Assert.Equal(PoissonBook.Simulate(1, options).Tape, PoissonBook.Simulate(1, options).Tape.AsEnumerable());
        Assert.NotEqual(PoissonBook.Simulate(1, options).Tape.AsEnumerable(), PoissonBook.Simulate(2, options).Tape.AsEnumerable());
    }

    // Without market orders nothing moves the best prices but cancels: every arrival leaves as a cancel, none trades.
    [Fact]
    public void Without_market_orders_nothing_trades()
    {
        var market = PoissonBook.Simulate(3, new PoissonBookOptions { MarketRate = 0, Seconds = 300 });

        Assert.Equal(0, market.Replay().LotsTraded);
        Assert.Equal(0, market.Fit().MarketRate);
    }

    [Fact]
    public void Every_fault_of_the_options_is_told_at_once()
    {
        var error = Assert.Throws<ArgumentException>(() => PoissonBook.Simulate(1, new PoissonBookOptions { MarketRate = double.NaN, CancelRates = [0], Seconds = -1 }));

        Assert.Contains("MarketRate", error.Message, StringComparison.Ordinal);
        Assert.Contains("CancelRates", error.Message, StringComparison.Ordinal);
        Assert.Contains("Seconds", error.Message, StringComparison.Ordinal);
    }
}
