using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// Several venues that quote one instrument, each a little late: a value moves by ticks and jumps, the makers of each venue follow it after
/// an exponential delay of their own, and until all have, the market is locked or crossed. Sizes and distances are drawn anew from time to
/// time. The truth is there: the value and its times, the delays. Taught in lessons 03, 19 and 57.
/// </summary>
public sealed class VenueMarket
{
    private readonly ImmutableArray<ImmutableArray<BookSnapshot>> books;

    internal VenueMarket(ulong seed, VenueMarketOptions truth, ImmutableArray<(long Time, int Value)> values, ImmutableArray<ImmutableArray<BookSnapshot>> books)
    {
        Seed = seed;
        Truth = truth;
        Values = values;
        this.books = books;
    }

    /// <summary>The seed it was made with.</summary>
    public ulong Seed { get; }

    /// <summary>The rates, delays and venues that made it.</summary>
    public VenueMarketOptions Truth { get; }

    /// <summary>The value in ticks from each time on, nanoseconds, first at 0: what the makers follow.</summary>
    public ImmutableArray<(long Time, int Value)> Values { get; }

    /// <summary>The moment after the last, in nanoseconds.</summary>
    public long End => (long)(Truth.Seconds * 1e9);

    /// <summary>A market.</summary>
    /// <param name="seed">The same seed gives the same market on every machine.</param>
    /// <param name="options">Rates, delays, venues.</param>
    /// <exception cref="ArgumentException">An option is out of range; says which.</exception>
    public static VenueMarket Simulate(ulong seed, VenueMarketOptions? options = null)
    {
        options ??= new VenueMarketOptions();
        OptionRules.Require(options.Faults());
        return new VenueMakers(seed, options).Run();
    }

    /// <summary>All states of a venue's book, oldest first; each holds until the next.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such venue.</exception>
    public ImmutableArray<BookSnapshot> BooksOf(int venue) => books[Require(venue)];

    /// <summary>What a venue's book is at a time; the first state before it begins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such venue.</exception>
    public BookSnapshot BookAt(int venue, long time) => books[Require(venue)][PlaceAt(venue, time)];

    /// <summary>All venues as they are at a time.</summary>
    public ImmutableArray<VenueBook> At(long time) => [.. Truth.Venues.Select((venue, place) => new VenueBook(venue, BookAt(place, time)))];

    /// <summary>All venues as they are seen here at a time: each as it was its data delay before.</summary>
    /// <param name="time">Nanoseconds.</param>
    /// <param name="scale">All delays are this many times as long; zero for a view without delay.</param>
    /// <exception cref="ArgumentException">A scale below zero.</exception>
    public ImmutableArray<VenueBook> SeenAt(long time, double scale = 1)
    {
        OptionRules.Require(OptionRules.Within(scale, 0, 1e6), nameof(scale));
        return [.. Truth.Venues.Select((venue, place) => new VenueBook(venue, BookAt(place, time - (long)(scale * venue.DataDelay))))];
    }

    /// <summary>The value at a time.</summary>
    public int ValueAt(long time) => Values[Math.Max(0, Last(Values, time, static entry => entry.Time))].Value;

    /// <summary>Best prices of all venues in order of time, as they happen.</summary>
    public IReadOnlyList<VenueQuote> Quotes() =>
        [.. books.SelectMany((states, venue) => states.Select(state => VenueQuote.Of(venue, state))).OrderBy(quote => quote.Time)];

    /// <summary>The best bid and offer of all venues through time.</summary>
    public NbboTape Nbbo() => NbboTape.Of(Quotes(), End);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"market of {Truth.Venues.Length} venues, seed {Seed}: {Truth.Seconds} s, {Values.Length - 1} moves of the value, {books.Sum(states => states.Length)} books");

    internal int PlaceAt(int venue, long time) => Math.Max(0, Last(books[venue], time, static state => state.Time));

    private int Require(int venue) => venue >= 0 && venue < books.Length
        ? venue
        : throw new ArgumentOutOfRangeException(nameof(venue), venue, FormattableString.Invariant($"venue must be from 0 to {books.Length - 1}; was {venue}."));

    // The last entry at or before the time; −1 for none.
    private static int Last<T>(ImmutableArray<T> entries, long time, Func<T, long> timeOf)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = timeOf(entries[middle]) <= time ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
