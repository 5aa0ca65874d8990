namespace AlgoAcademy.Research;

/// <content>Call auctions.</content>
public sealed partial class OrderBook
{
    /// <summary>
    /// Stops continuous trading: orders collect, market orders included. Orders for the auction enter it; pegged orders and stops wait
    /// until it is over.
    /// </summary>
    /// <exception cref="InvalidOperationException">An auction is on.</exception>
    public void BeginAuction()
    {
        if (Phase == BookPhase.Auction)
        {
            throw new InvalidOperationException("An auction is on already: Uncross() ends it.");
        }

        BeginEvent();
        Phase = BookPhase.Auction;
        foreach (var id in pegged.Concat(auctionOnly).ToList())
        {
            var node = index.Find(id);
            var order = Rebuilt(node);
            Detach(node);
            Release(node);
            _ = order.AuctionOnly ? Route(order) : Hold(order, NodePlace.Parked);
        }
    }

    /// <summary>
    /// The price at which the auction would trade now: the one of largest volume; among those, of least imbalance; among those, the
    /// highest when all leave buyers, the lowest when all leave sellers, else the nearest to the last trade, or the lowest when there was
    /// none. These are the usual rules of exchanges, in their usual order.
    /// </summary>
    /// <exception cref="InvalidOperationException">No auction is on.</exception>
    public AuctionResult IndicativeAuction()
    {
        if (Phase != BookPhase.Auction)
        {
            throw new InvalidOperationException("No auction is on: BeginAuction() starts one.");
        }

        return AuctionPrice.Find(bids, asks, options, LastPrice);
    }

    /// <summary>
    /// Trades the auction at one price, market orders first, then by price and time (pro-rata and self-match prevention do not apply);
    /// cancels what is left of market orders and of orders for the auction, and goes over to continuous trading.
    /// </summary>
    /// <exception cref="InvalidOperationException">No auction is on.</exception>
    public AuctionResult Uncross()
    {
        var result = IndicativeAuction();
        BeginEvent();
        for (var left = result.Volume; left > 0;)
        {
            left -= TradeAt(result.Price!.Value, left);
        }

        WithdrawAll(bids, Unlimited(Side.Buy));
        WithdrawAll(asks, Unlimited(Side.Sell));
        auctionOnly.ToList().ForEach(id => Withdraw(index.Find(id)));
        Phase = BookPhase.Continuous;
        Settle();
        return result;
    }

    private long TradeAt(int price, long most)
    {
        var (buy, sell) = (bids[bids.Best].Head, asks[asks.Best].Head);
        var size = Math.Min(most, Math.Min(pool.Nodes[buy].Shown, pool.Nodes[sell].Shown));
        Report(new BookTrade(price, size, pool.Nodes[sell].Id, pool.Nodes[buy].Id, Side.Buy, IsAuction: true));
        Fill(bids, buy, size);
        Fill(asks, sell, size);
        return size;
    }

    private void WithdrawAll(BookSide side, int price)
    {
        while (side.Best == price)
        {
            Withdraw(side[price].Head);
        }
    }
}
