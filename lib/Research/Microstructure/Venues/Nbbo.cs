using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// The best bid and offer over all venues (the national best bid and offer of Regulation NMS, SEC 2005, rule 600), with the lots that all
/// venues at that price show together. Prices in ticks. Taught in lesson 03.
/// </summary>
/// <param name="Bid">Highest bid; null when no venue has one.</param>
/// <param name="BidSize">Lots bid there at all venues.</param>
/// <param name="BidVenues">The venues that bid it, in the caller's order.</param>
/// <param name="Ask">Lowest ask; null when no venue has one.</param>
/// <param name="AskSize">Lots offered there at all venues.</param>
/// <param name="AskVenues">The venues that offer it, in the caller's order.</param>
public sealed record Nbbo(int? Bid, long BidSize, ImmutableArray<int> BidVenues, int? Ask, long AskSize, ImmutableArray<int> AskVenues)
{
    /// <summary>Open, locked or crossed.</summary>
    public NbboState State => (Bid, Ask) switch
    {
        (null, _) or (_, null) => NbboState.OneSided,
        var (bid, ask) when bid < ask => NbboState.Open,
        var (bid, ask) when bid == ask => NbboState.Locked,
        _ => NbboState.Crossed,
    };

    /// <summary>(bid + ask) / 2; NaN when a side is missing.</summary>
    public double Mid => Bid is { } bid && Ask is { } ask ? (bid + (double)ask) / 2 : double.NaN;

    /// <summary>Consolidates one quote of each venue.</summary>
    /// <param name="quotes">At most one for each venue; sizes above zero where there is a price.</param>
    /// <exception cref="ArgumentException">Two quotes of one venue, or a price without lots; says which.</exception>
    public static Nbbo Of(params IReadOnlyList<VenueQuote> quotes)
    {
        ArgumentNullException.ThrowIfNull(quotes);
        foreach (var (place, quote) in quotes.Index())
        {
            Require(quote);
            if (quotes.Take(place).Any(other => other.Venue == quote.Venue))
            {
                throw new ArgumentException(FormattableString.Invariant($"Venue {quote.Venue} has two quotes; give the last one only."), nameof(quotes));
            }
        }

        var bid = quotes.Max(quote => quote.Bid);
        var ask = quotes.Min(quote => quote.Ask);
        var (bids, asks) = (quotes.Where(quote => quote.Bid is not null && quote.Bid == bid), quotes.Where(quote => quote.Ask is not null && quote.Ask == ask));
        return new Nbbo(
            bid, bids.Sum(quote => quote.BidSize), [.. bids.Select(quote => quote.Venue)], ask, asks.Sum(quote => quote.AskSize), [.. asks.Select(quote => quote.Venue)]);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{State}: bid {Side(Bid, BidSize, BidVenues)}, ask {Side(Ask, AskSize, AskVenues)}");

    internal static void Require(in VenueQuote quote)
    {
        if (quote.Venue < 0 || (quote.Bid is not null && quote.BidSize <= 0) || (quote.Ask is not null && quote.AskSize <= 0))
        {
            throw new ArgumentException($"A quote needs a venue from 0 on and lots above zero where it has a price; was {quote}.", nameof(quote));
        }
    }

    private static string Side(int? price, long size, ImmutableArray<int> venues) =>
        price is null ? "none" : FormattableString.Invariant($"{price} x {size} at venue {string.Join(", ", venues)}");
}
