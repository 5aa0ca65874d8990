namespace AlgoAcademy.Research;

/// <summary>A venue's best prices from a time on.</summary>
/// <param name="Time">When, in the caller's whole units.</param>
/// <param name="Venue">Place of the venue in the caller's list, from 0.</param>
/// <param name="Bid">Best bid in ticks; null for none.</param>
/// <param name="BidSize">Lots there.</param>
/// <param name="Ask">Best ask in ticks; null for none.</param>
/// <param name="AskSize">Lots there.</param>
public readonly record struct VenueQuote(long Time, int Venue, int? Bid, long BidSize, int? Ask, long AskSize)
{
    /// <summary>The best prices of a book.</summary>
    public static VenueQuote Of(int venue, BookSnapshot book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var (bid, ask) = (book.Bids.IsDefaultOrEmpty ? default : book.Bids[0], book.Asks.IsDefaultOrEmpty ? default : book.Asks[0]);
        return new VenueQuote(book.Time, venue, bid.Size > 0 ? bid.Price : null, bid.Size, ask.Size > 0 ? ask.Price : null, ask.Size);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"venue {Venue} at {Time}: bid {Bid} x {BidSize}, ask {Ask} x {AskSize}");
}
