namespace AlgoAcademy.Research.Tests.Microstructure.Book;

/// <content>Matching, auctions and what follows from trades.</content>
internal sealed partial class SlowBook
{
    public void BeginAuction()
    {
        Begin();
        IsAuction = true;
        foreach (var order in orders.Where(one => one.Terms.Peg != PegTo.None || one.Terms.AuctionOnly).OrderBy(one => one.Terms.AuctionOnly).ThenBy(one => one.Kept).ToList())
        {
            orders.Remove(order);
            Place(order.Terms with { Size = order.Open });
        }
    }

    /// <summary>Every price of the band is tried; the rules are applied to all of them one after the other.</summary>
    public void Uncross()
    {
        var price = AuctionPrice();
        Begin();
        while (price is { } at && Standing(Side.Buy).FirstOrDefault() is { } buy && Standing(Side.Sell).FirstOrDefault() is { } sell && buy.Price >= at && sell.Price <= at)
        {
            var size = Math.Min(buy.Shown, sell.Shown);
            Report(new BookTrade(at, size, sell.Terms.Id, buy.Terms.Id, Side.Buy, IsAuction: true));
            Take(buy, size);
            Take(sell, size);
        }

        orders.RemoveAll(order => order.Terms.AuctionOnly || (order.Price is { } at && !order.IsStop && (at > options.HighestPrice || at < options.LowestPrice)));
        IsAuction = false;
        Settle();
    }

    public int? AuctionPrice()
    {
        var tries = Enumerable.Range(options.LowestPrice, options.HighestPrice - options.LowestPrice + 1).Select(price =>
        {
            var demand = Standing(Side.Buy).Where(order => order.Price >= price).Sum(order => order.Open);
            var supply = Standing(Side.Sell).Where(order => order.Price <= price).Sum(order => order.Open);
            return (Price: price, Volume: Math.Min(demand, supply), Over: demand - supply);
        }).ToList();
        var most = tries.Max(one => one.Volume);
        if (most == 0)
            return null;
        // Prices that nobody named count only between those that somebody did; with market orders alone, the last price.
        var named = orders.Where(order => order.Price is { } at && !order.IsStop && at >= options.LowestPrice && at <= options.HighestPrice).Select(order => order.Price!.Value).ToList();
        if (named.Count == 0)
            return last;
        var good = tries.Where(one => one.Volume == most && one.Price >= named.Min() && one.Price <= named.Max()).ToList();
        var least = good.Min(one => Math.Abs(one.Over));
        good = [.. good.Where(one => Math.Abs(one.Over) == least)];
        return good.All(one => one.Over > 0) ? good[^1].Price
            : good.All(one => one.Over < 0) ? good[0].Price
            : last is { } reference ? good.OrderBy(one => Math.Abs(one.Price - reference)).ThenBy(one => one.Price).First().Price
            : good[0].Price;
    }

    private BookResult Trade(BookOrder order, int limit)
    {
        var left = order.Size;
        var isStopped = false;
        while (left > 0 && !isStopped && Meets(order.Side, limit))
            left = options.Priority == BookPriority.PriceTime ? WithFirst(order, left, ref isStopped) : WithLevel(order, left, ref isStopped);
        var filled = order.Size - left;
        if (left == 0)
            return new BookResult(OrderStatus.Filled, filled, 0);
        return isStopped || order.Kind == OrderKind.Market || order.TimeInForce is TimeInForce.ImmediateOrCancel or TimeInForce.FillOrKill
            ? new BookResult(OrderStatus.Cancelled, filled, 0)
            : Stand(order, limit, left, filled);
    }

    private long WithFirst(BookOrder order, long left, ref bool isStopped)
    {
        var first = Others(order.Side).First();
        if (IsOwn(order, first))
        {
            isStopped = Avoid(first);
            return left;
        }

        var size = Math.Min(left, first.Shown);
        Report(new BookTrade(first.Price!.Value, size, first.Terms.Id, order.Id, order.Side));
        Take(first, size);
        return left - size;
    }

    private long WithLevel(BookOrder order, long left, ref bool isStopped)
    {
        var price = Others(order.Side).First().Price!.Value;
        foreach (var own in Others(order.Side).Where(one => one.Price == price && IsOwn(order, one)).ToList())
        {
            if (Avoid(own))
            {
                isStopped = true;
                return left;
            }
        }

        var level = Others(order.Side).Where(one => one.Price == price).ToList();
        if (level.Count == 0)
            return left;
        var all = level.Sum(one => one.Shown);
        var size = Math.Min(left, all);
        var shares = level.Select(one => (long)((Int128)one.Shown * size / all)).ToList();
        var spare = size - shares.Sum();
        for (var i = 0; i < level.Count; i++)
        {
            var extra = Math.Min(spare, level[i].Shown - shares[i]);
            spare -= extra;
            if (shares[i] + extra == 0)
                continue;
            Report(new BookTrade(price, shares[i] + extra, level[i].Terms.Id, order.Id, order.Side));
            Take(level[i], shares[i] + extra);
        }

        return left - size;
    }

    private bool IsOwn(BookOrder order, SlowOrder resting) => order.Owner != 0 && resting.Terms.Owner == order.Owner && options.SelfMatch != SelfMatch.Allow;

    private bool Avoid(SlowOrder resting)
    {
        if (options.SelfMatch != SelfMatch.CancelIncoming)
            orders.Remove(resting);
        return options.SelfMatch != SelfMatch.CancelResting;
    }

    private void Report(BookTrade trade)
    {
        Trades.Add(trade);
        last = trade.Price;
        reached = (Math.Max(reached.High, trade.Price), Math.Min(reached.Low, trade.Price));
    }

    private void Take(SlowOrder order, long size)
    {
        order.Shown -= size;
        if (order.Shown > 0)
            return;
        order.Shown = Math.Min(order.Terms.Display, order.Reserve);
        order.Reserve -= order.Shown;
        order.Turn = ++turn;
        if (order.Shown == 0)
            orders.Remove(order);
    }

    private void Settle()
    {
        if (IsAuction)
            return;
        bool isMoving;
        do
        {
            while (Due() is { } stop)
            {
                orders.Remove(stop);
                var awake = Awake(stop.Terms with { Size = stop.Open });
                Trade(awake, Limit(awake));
            }

            isMoving = Reprice();
        }
        while (isMoving);
    }

    private SlowOrder? Due() =>
        orders.Where(order => order.IsStop && IsBuy(order.Terms.Side) && order.Terms.StopPrice <= reached.High).OrderBy(order => order.Terms.StopPrice).ThenBy(order => order.Turn).FirstOrDefault()
        ?? orders.Where(order => order.IsStop && !IsBuy(order.Terms.Side) && order.Terms.StopPrice >= reached.Low).OrderByDescending(order => order.Terms.StopPrice).ThenBy(order => order.Turn).FirstOrDefault();

    private bool Reprice()
    {
        var (count, open) = (Trades.Count, orders.Sum(order => order.Open));
        foreach (var order in orders.Where(one => one.Terms.Peg != PegTo.None).OrderBy(one => one.Kept).ToList())
        {
            if (!orders.Contains(order) || PegPrice(order.Terms) is var price && price == order.Price)
                continue;
            orders.Remove(order);
            var anew = order.Terms with { Size = order.Open };
            _ = PegPrice(order.Terms) is { } at ? Trade(anew, at) : Wait(anew, isStop: false);
        }

        return Trades.Count != count || orders.Sum(order => order.Open) != open;
    }

    private int? PegPrice(BookOrder order)
    {
        int? bid = Standing(Side.Buy).FirstOrDefault(one => one.Terms.Peg == PegTo.None)?.Price;
        int? ask = Standing(Side.Sell).FirstOrDefault(one => one.Terms.Peg == PegTo.None)?.Price;
        var (own, other) = IsBuy(order.Side) ? (bid, ask) : (ask, bid);
        var reference = order.Peg switch
        {
            PegTo.Primary => own,
            PegTo.Opposite => other,
            _ => IsBuy(order.Side) ? (bid + ask) / 2 : (bid + ask + 1) / 2,
        };
        var price = IsBuy(order.Side) ? reference - order.PegOffset : reference + order.PegOffset;
        if (price is { } wanted && order.Price != 0)
            price = IsBuy(order.Side) ? Math.Min(wanted, order.Price) : Math.Max(wanted, order.Price);
        return price >= options.LowestPrice && price <= options.HighestPrice ? price : null;
    }
}
