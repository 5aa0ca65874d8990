using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// A tape of a zero-intelligence market: limit orders, market orders and cancels come as independent Poisson processes, limit orders at
/// rates that depend on the distance from the other side's best price, and each order is cancelled at a rate of its distance (Cont,
/// Stoikov and Talreja 2010, Operations Research 58:549). The truth lies beside it. Taught in lessons 01, 02, 15 and 16.
/// </summary>
public sealed class PoissonBook
{
    internal PoissonBook(ulong seed, ImmutableArray<BookEvent> tape, PoissonBookOptions truth)
    {
        Seed = seed;
        Tape = tape;
        Truth = truth;
    }

    /// <summary>The seed it was made with.</summary>
    public ulong Seed { get; }

    /// <summary>Every event, oldest first, times in nanoseconds; those of time 0 fill the first book.</summary>
    public ImmutableArray<BookEvent> Tape { get; }

    /// <summary>The rates that made it.</summary>
    public PoissonBookOptions Truth { get; }

    /// <summary>
    /// Exact simulation (Gillespie 1977): the waiting time for any event is exponential with the sum of all rates. A cancel picks one order of
    /// all at the largest rate and is dropped with the probability that its own rate is less. When a side is empty, distances count from where
    /// its best price last was.
    /// </summary>
    /// <param name="seed">The same seed gives the same tape on every machine.</param>
    /// <param name="options">Rates, length, first prices.</param>
    /// <exception cref="ArgumentException">An option is out of range; says which.</exception>
    public static PoissonBook Simulate(ulong seed, PoissonBookOptions? options = null)
    {
        options ??= new PoissonBookOptions();
        OptionRules.Require(options.Faults());
        return new PoissonBook(seed, new PoissonOrders(seed, options).Record(), options);
    }

    /// <summary>The book after the tape.</summary>
    /// <param name="eachTrade">Called with each trade and its time in nanoseconds; may be left out.</param>
    public OrderBook Replay(Action<long, BookTrade>? eachTrade = null) => OrderBook.Replay(Tape, Truth.Book, eachTrade);

    /// <summary>The rates that the tape shows, to be compared with the truth.</summary>
    public PoissonBookFit Fit() => PoissonBookFit.Of(this);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"Poisson book, seed {Seed}: {Tape.Length} events in {Truth.Seconds} s, {Truth.LimitRates.Length} price distances");
}
