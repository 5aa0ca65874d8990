using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>The best bid and offer of several venues through time, and how long it was locked or crossed. Taught in lesson 03.</summary>
/// <param name="Spans">One after the other without gaps, none of length zero; neighbours differ.</param>
public sealed record NbboTape(ImmutableArray<NbboSpan> Spans)
{
    /// <summary>Consolidates the quotes of all venues.</summary>
    /// <param name="quotes">In order of time; each holds until the next of its venue. Of several at one time the last state counts.</param>
    /// <param name="end">Where the last span ends; after the last quote.</param>
    /// <exception cref="ArgumentException">Unordered times, an end that is not after them, or a price without lots; says which.</exception>
    public static NbboTape Of(IEnumerable<VenueQuote> quotes, long end)
    {
        ArgumentNullException.ThrowIfNull(quotes);
        var standing = new SortedDictionary<int, VenueQuote>();
        var spans = new List<NbboSpan>();
        long? now = null;
        foreach (var quote in quotes)
        {
            Nbbo.Require(quote);
            if (quote.Time < now || quote.Time >= end)
            {
                throw new ArgumentException(FormattableString.Invariant($"Quotes must be in order of time and before the end at {end}; one at {quote.Time} follows {now}."), nameof(quotes));
            }

            Close(spans, standing, now, quote.Time);
            now = quote.Time;
            standing[quote.Venue] = quote;
        }

        Close(spans, standing, now, end);
        return new NbboTape([.. spans]);
    }

    /// <summary>Whole stretches of this state: neighbouring spans of one state count once.</summary>
    public int Count(NbboState state) => Spans.Where((span, place) => span.Nbbo.State == state && (place == 0 || Spans[place - 1].Nbbo.State != state)).Count();

    /// <summary>Share of the time in this state; NaN when there are no spans.</summary>
    public double Share(NbboState state) => Spans.Where(span => span.Nbbo.State == state).Sum(span => (double)span.Length) / Spans.Sum(span => (double)span.Length);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Spans.Length} spans, locked {Count(NbboState.Locked)} times ({Share(NbboState.Locked):P2} of the time), crossed {Count(NbboState.Crossed)} times ({Share(NbboState.Crossed):P2})");

    private static void Close(List<NbboSpan> spans, SortedDictionary<int, VenueQuote> standing, long? from, long to)
    {
        if (from is not { } start || start == to)
        {
            return;
        }

        var best = Nbbo.Of([.. standing.Values]);
        if (spans.Count > 0 && Same(spans[^1].Nbbo, best))
        {
            spans[^1] = spans[^1] with { To = to };
        }
        else
        {
            spans.Add(new NbboSpan(start, to, best));
        }
    }

    private static bool Same(Nbbo one, Nbbo other) =>
        (one.Bid, one.BidSize, one.Ask, one.AskSize) == (other.Bid, other.BidSize, other.Ask, other.AskSize)
        && one.BidVenues.SequenceEqual(other.BidVenues) && one.AskVenues.SequenceEqual(other.AskVenues);
}
