namespace AlgoAcademy.Research;

/// <summary>A trade between two orders of a book.</summary>
/// <param name="Price">In ticks: the resting order's price, or the auction's.</param>
/// <param name="Size">In lots.</param>
/// <param name="RestingId">The order that stood in the book; in an auction the sell order.</param>
/// <param name="IncomingId">The order that came; in an auction the buy order.</param>
/// <param name="Aggressor">Side of the incoming order; Buy in an auction, where it says nothing.</param>
/// <param name="IsAuction">Traded by <see cref="OrderBook.Uncross"/>.</param>
public readonly record struct BookTrade(int Price, long Size, long RestingId, long IncomingId, Side Aggressor, bool IsAuction = false)
{
    /// <summary>The order that bought.</summary>
    public long BuyId => Aggressor == Side.Buy ? IncomingId : RestingId;

    /// <summary>The order that sold.</summary>
    public long SellId => Aggressor == Side.Buy ? RestingId : IncomingId;
}
