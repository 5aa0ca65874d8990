namespace AlgoAcademy.Research;

/// <summary>
/// Best prices and trades of a simulated market in which events excite each other: the two queues of Cont and de Larrard (2013), fed by a Hawkes process
/// instead of a Poisson one. Which queue empties first moves the price by a tick; both are then drawn anew. Taught in lessons 16 and 17.
/// </summary>
public sealed class HawkesTape
{
    private HawkesTape(HawkesTapeOptions truth, HawkesEvents events, TopOfBook book, SignedTrades trades) =>
        (Truth, Events, Book, Trades) = (truth, events, book, trades);

    /// <summary>What it was made with.</summary>
    public HawkesTapeOptions Truth { get; }

    /// <summary>Events, by the types that <see cref="HawkesTapeOptions.EventTypes"/> lists.</summary>
    public HawkesEvents Events { get; }

    /// <summary>Best prices and sizes: at 0, and after each event (one row more than there are events).</summary>
    public TopOfBook Book { get; }

    /// <summary>Times of the rows of <see cref="Book"/>.</summary>
    public double[] Times() => [0, .. Events.At];

    /// <summary>Market orders of one unit, at the price they met, with their true signs.</summary>
    public SignedTrades Trades { get; }

    /// <summary>Simulates.</summary>
    /// <param name="seed">The same seed gives the same tape on every machine.</param>
    /// <param name="options">The market.</param>
    /// <exception cref="ArgumentException">An option out of range, a flow that would explode, or prices that fall to zero.</exception>
    public static HawkesTape Simulate(ulong seed, HawkesTapeOptions? options = null)
    {
        options ??= new HawkesTapeOptions();
        OptionRules.Require(options.Faults());
        var events = options.Flow.Simulate(seed, options.Horizon);
        var rng = SeedStream.At(seed, 1);
        var rows = events.Count + 1;
        var (bids, bidSizes, asks, askSizes) = (new double[rows], new double[rows], new double[rows], new double[rows]);
        List<double> times = [], prices = [], signs = [];
        var (ticks, bid, ask) = (0, Draw(rng, options), Draw(rng, options));
        for (var row = 0; row < rows; row++)
        {
            if (row > 0)
            {
                var type = events.Kind[row - 1];
                if (type < 2)
                {
                    times.Add(events.At[row - 1]);
                    prices.Add(type == 0 ? asks[row - 1] : bids[row - 1]);
                    signs.Add(type == 0 ? 1 : -1);
                }

                bid += type == 2 ? 1 : type is 1 or 4 ? -1 : 0;
                ask += type == 3 ? 1 : type is 0 or 5 ? -1 : 0;
                if (bid == 0 || ask == 0)
                    (ticks, bid, ask) = (ticks + (ask == 0 ? 1 : -1), Draw(rng, options), Draw(rng, options));
            }

            bids[row] = options.StartBid + (ticks * options.Tick);
            (bidSizes[row], asks[row], askSizes[row]) = (bid, options.StartBid + ((ticks + 1) * options.Tick), ask);
        }

        if (bids.Min() <= 0)
            throw new ArgumentException(FormattableString.Invariant($"StartBid must be farther from zero than the price wanders; fell to {bids.Min()}."), nameof(options));
        return new HawkesTape(options, events, new TopOfBook(bids, bidSizes, asks, askSizes), new SignedTrades(times, prices, signs));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Events.Count} events in {Truth.Horizon:G6}, {Trades.Times.Count} trades, best bid {Book.Bids[0]} at first and {Book.Bids[^1]} at last");

    private static int Draw(Rng rng, HawkesTapeOptions options) => 1 + PoissonDraw.Next(rng, options.Depth - 1);
}
