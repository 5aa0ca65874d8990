using CsCheck;

namespace AlgoAcademy.Research.Tests.Microstructure.Book;

/// <summary>What the book does with each kind of order, worked by hand.</summary>
public sealed class OrderBookTests
{
    private readonly OrderBook book = new();
    private long id;

    // Lesson 01, E1: 200 at 100.01, 300 at 100.02 and 100 of 500 at 100.03.
    [Fact]
    public void A_market_order_walks_the_asks_from_the_best()
    {
        (int Price, long Size)[] asks = [(10_001, 200), (10_002, 300), (10_003, 500)];
        foreach (var (price, size) in asks)
            Rest(Side.Sell, price, size);
        var before = book.Snapshot();

        var result = book.Add(BookOrder.Market(99, Side.Buy, 600));

        Assert.Equal(new BookResult(OrderStatus.Filled, 600, 0), result);
        Assert.Equal(100.018333, book.Trades.ToArray().Sum(trade => trade.Price * trade.Size) / 600.0 / 100, 6);
        Assert.Equal(100.018333, before.AveragePrice(Side.Buy, 600) / 100, 6);
        Assert.Equal((10_003, 400), (book.BestAsk, book.SizeAt(Side.Sell, 10_003)));
    }

    // Lesson 01, E2.
    [Fact]
    public void Pro_rata_shares_by_size()
    {
        var shared = new OrderBook(new OrderBookOptions { Priority = BookPriority.ProRata });
        foreach (var (order, size) in new[] { (1, 50), (2, 150), (3, 300) })
            shared.Add(BookOrder.Limit(order, Side.Sell, 100, size));

        shared.Add(BookOrder.Market(9, Side.Buy, 100));

        Assert.Equal([10L, 30, 60], shared.Trades.ToArray().Select(trade => trade.Size));
    }

    // Shares of 10 lots in 7, 7, 7 are 3.33 each: 3 + 3 + 3, and the lot that is left goes to the first.
    [Fact]
    public void What_rounding_leaves_goes_by_time()
    {
        var shared = new OrderBook(new OrderBookOptions { Priority = BookPriority.ProRata });
        for (var order = 1; order <= 3; order++)
            shared.Add(BookOrder.Limit(order, Side.Buy, 100, 7));

        shared.Add(BookOrder.Limit(9, Side.Sell, 100, 10));

        Assert.Equal([4L, 3, 3], shared.Trades.ToArray().Select(trade => trade.Size));
    }

    [Fact]
    public void At_one_price_the_first_to_come_trades_first_and_a_cancel_closes_the_gap()
    {
        foreach (var _ in Enumerable.Range(0, 4))
            Rest(Side.Buy, 100, 10);
        book.Cancel(2);
        Assert.Equal(20, book.QueueAhead(4));

        book.Add(BookOrder.Market(99, Side.Sell, 15));

        Assert.Equal([(1L, 10L), (3L, 5L)], book.Trades.ToArray().Select(trade => (trade.RestingId, trade.Size)));
        Assert.Equal((5L, 5L), (book.OpenOf(3), book.QueueAhead(4)!.Value));
    }

    // Lesson 02, E2.
    [Theory]
    [InlineData(TimeInForce.FillOrKill, 0, RejectReason.NotEnough)]
    [InlineData(TimeInForce.ImmediateOrCancel, 300, RejectReason.None)]
    public void Fill_or_kill_takes_all_or_nothing_and_immediate_or_cancel_what_is_there(TimeInForce time, long filled, RejectReason reason)
    {
        Rest(Side.Sell, 100, 300);
        Rest(Side.Sell, 101, 900);

        var result = book.Add(BookOrder.Limit(99, Side.Buy, 100, 500) with { TimeInForce = time });

        Assert.Equal((filled, 0L, reason), (result.Filled, result.Open, result.Reason));
        Assert.Equal(0, book.SizeAt(Side.Buy, 100));
    }

    // Lesson 02, E3: the first slice is shown on entry, nine more follow.
    [Fact]
    public void An_iceberg_shows_its_slices_one_after_the_other_each_at_the_back()
    {
        book.Add(BookOrder.Limit(1, Side.Sell, 100, 1000) with { Display = 100 });
        Rest(Side.Sell, 100, 50, id: 2);

        var slices = new List<long>();
        for (var taker = 10L; book.OpenOf(1) > 0; taker++)
        {
            book.Add(BookOrder.Market(taker, Side.Buy, slices.Count == 1 ? 50 : 100));
            slices.Add(Assert.Single(book.Trades.ToArray()).RestingId);
        }

        Assert.Equal([1L, 2, 1], slices.Take(3));
        Assert.Equal(9, slices.Count(one => one == 1) - 1);
    }

    [Fact]
    public void A_stop_wakes_at_its_price_and_trades_at_what_is_left()
    {
        book.Add(BookOrder.Stop(1, Side.Sell, 95, 10));
        book.Add(BookOrder.Stop(2, Side.Sell, 95, 10) with { Kind = OrderKind.StopLimit, Price = 94 });
        Rest(Side.Buy, 95, 5, id: 3);
        Rest(Side.Buy, 90, 100, id: 4);

        book.Add(BookOrder.Limit(5, Side.Sell, 95, 5));

        Assert.Equal([(95, 3L, 5L), (90, 4L, 1L)], book.Trades.ToArray().Select(trade => (trade.Price, trade.RestingId, trade.IncomingId)));
        Assert.Equal((94, 10L), (book.BestAsk, book.SizeAt(Side.Sell, 94)));
    }

    [Fact]
    public void Pegged_orders_follow_their_reference_and_never_lead_it()
    {
        Rest(Side.Buy, 100, 10, id: 1);
        Rest(Side.Sell, 107, 10, id: 2);
        book.Add(BookOrder.Pegged(3, Side.Buy, PegTo.Primary, 5));
        book.Add(BookOrder.Pegged(4, Side.Buy, PegTo.Midpoint, 5));
        book.Add(BookOrder.Pegged(5, Side.Sell, PegTo.Opposite, 5) with { PegOffset = 5 });
        Assert.Equal([100, 103, 105], Prices());

        // (101 + 107) / 2 is 104, and 101 + 5 is 106.
        Rest(Side.Buy, 101, 10, id: 6);
        Assert.Equal([101, 104, 106], Prices());

        book.Add(BookOrder.Limit(7, Side.Sell, 103, 5));
        Assert.Equal((104, 4L), (book.Trades[0].Price, book.Trades[0].RestingId));

        int[] Prices() => [.. new long[] { 3, 4, 5 }.Select(one => book.Orders(Side.Buy).Concat(book.Orders(Side.Sell)).Where(order => order.Id == one).Select(order => order.Price).FirstOrDefault())];
    }

    [Fact]
    public void Post_only_orders_never_take()
    {
        Rest(Side.Sell, 101, 10);

        Assert.Equal(RejectReason.WouldTrade, book.Add(BookOrder.Limit(50, Side.Buy, 101, 5) with { PostOnly = true }).Reason);
        Assert.Equal(OrderStatus.Working, book.Add(BookOrder.Limit(50, Side.Buy, 100, 5) with { PostOnly = true }).Status);
        Assert.Equal(RejectReason.WouldTrade, book.Replace(50, 101, 5).Reason);
    }

    [Theory]
    [InlineData(SelfMatch.Allow, 1, 0, 0)]
    [InlineData(SelfMatch.CancelResting, 2, 10, 0)]
    [InlineData(SelfMatch.CancelIncoming, 0, 10, 10)]
    [InlineData(SelfMatch.CancelBoth, 0, 20, 0)]
    public void Orders_of_one_owner_meet_as_the_rule_says(SelfMatch rule, long resting, long cancelled, long ownOpen)
    {
        var strict = new OrderBook(new OrderBookOptions { SelfMatch = rule });
        strict.Add(BookOrder.Limit(1, Side.Sell, 100, 10) with { Owner = 7 });
        strict.Add(BookOrder.Limit(2, Side.Sell, 100, 10) with { Owner = 8 });

        strict.Add(BookOrder.Limit(3, Side.Buy, 100, 10) with { Owner = 7 });

        Assert.Equal(resting, strict.Trades.Length == 0 ? 0 : strict.Trades[0].RestingId);
        Assert.Equal(cancelled, strict.LotsCancelled);
        Assert.Equal(ownOpen, strict.OpenOf(1));
        Assert.Empty(strict.Audit());
    }

    // Buyers 100 at 102 and 50 at 101, sellers 80 at 100 and 100 at 101: 150 trade at 101, 30 sellers are left over.
    [Fact]
    public void An_auction_trades_the_most_it_can_at_one_price()
    {
        book.BeginAuction();
        foreach (var (side, price, size) in new[] { (Side.Buy, 102, 100L), (Side.Buy, 101, 50L), (Side.Sell, 100, 80L), (Side.Sell, 101, 100L) })
            Rest(side, price, size);

        Assert.Equal(new AuctionResult(101, 150, -30), book.IndicativeAuction());
        book.Uncross();

        Assert.All(book.Trades.ToArray(), trade => Assert.Equal((101, true), (trade.Price, trade.IsAuction)));
        Assert.Equal((150L, 30L), (book.LotsTraded, book.SizeAt(Side.Sell, 101)));
        Assert.Empty(book.Audit());
    }

    [Fact]
    public void Day_orders_go_with_the_day_and_dated_orders_with_the_clock()
    {
        book.Add(BookOrder.Limit(1, Side.Buy, 100, 5) with { TimeInForce = TimeInForce.GoodTillDate, ExpiresAt = 10 });
        book.Add(BookOrder.Limit(2, Side.Buy, 100, 5) with { TimeInForce = TimeInForce.Day });
        Rest(Side.Buy, 99, 5, id: 3);

        Assert.Equal((0, 1), (book.AdvanceTo(9), book.AdvanceTo(10)));
        Assert.Equal(1, book.EndDay());
        Assert.Equal((1, 99), (book.OrderCount, book.BestBid));
        Assert.Equal(RejectReason.PastExpiry, book.Add(BookOrder.Limit(4, Side.Buy, 1, 1) with { TimeInForce = TimeInForce.GoodTillDate, ExpiresAt = 10 }).Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => book.AdvanceTo(9));
    }

    [Fact]
    public void A_smaller_size_keeps_the_place_and_a_larger_loses_it()
    {
        foreach (var _ in Enumerable.Range(0, 3))
            Rest(Side.Buy, 100, 10);

        book.Replace(1, 100, 4);
        book.Replace(2, 100, 11);

        Assert.Equal([1L, 3, 2], book.Orders(Side.Buy).Select(order => order.Id));
    }

    [Fact]
    public void The_same_tape_gives_the_same_hash_and_any_other_queue_another()
    {
        var tape = BookTapes.Random(7, 500).ToList();
        var (one, two) = (OrderBook.Replay(tape, BookTapes.Options(7)), OrderBook.Replay(tape, BookTapes.Options(7)));
        Assert.Equal(one.Hash(), two.Hash());

        Rest(Side.Buy, 100, 10);
        Rest(Side.Buy, 100, 10);
        var swapped = new OrderBook();
        swapped.Add(BookOrder.Limit(2, Side.Buy, 100, 10));
        swapped.Add(BookOrder.Limit(1, Side.Buy, 100, 10));
        Assert.NotEqual(book.Hash(), swapped.Hash());
    }

    [Theory]
    [InlineData(0, 100, RejectReason.Size)]
    [InlineData(5, 0, RejectReason.Price)]
    [InlineData(5, 20_001, RejectReason.Price)]
    public void What_makes_no_sense_is_refused_with_the_reason(long size, int price, RejectReason reason)
    {
        Assert.Equal(reason, book.Add(BookOrder.Limit(1, Side.Buy, price, size)).Reason);
        Assert.Equal(RejectReason.UnknownId, book.Cancel(1).Reason);
        Assert.Equal(RejectReason.Terms, book.Add(BookOrder.Market(1, Side.Buy, 1) with { PostOnly = true }).Reason);
        Assert.Equal(0, book.OrderCount);
    }

    // Property of lesson 01, E3, on tapes that CsCheck chooses and shrinks.
    [Fact]
    public void Never_crossed_and_no_lot_lost() => Gen.Int[1, 1_000_000].Sample(seed =>
    {
        var sound = OrderBook.Replay(BookTapes.Random((ulong)seed, 400), BookTapes.Options((ulong)seed));
        return sound.Audit().IsEmpty;
    }, iter: 60);

    // After a day that made its storage grow, a second like it allocates nothing.
    [Theory]
    [InlineData(BookPriority.PriceTime)]
    [InlineData(BookPriority.ProRata)]
    public void An_event_allocates_nothing(BookPriority priority)
    {
        var quiet = new OrderBook(new OrderBookOptions { Capacity = 4096, Priority = priority });
        var rng = new Rng(1);
        Day(1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Day(2);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Day(long day)
        {
            for (var i = 0; i < 20_000; i++)
            {
                var order = (day * 1_000_000) + i;
                if (i % 3 == 2)
                    quiet.Cancel(order - 1 - rng.NextInt(40));
                else
                    quiet.Add(BookOrder.Limit(order, (Side)rng.NextInt(2), 9990 + rng.NextInt(21), 1 + rng.NextInt(9)));
            }
        }
    }

    [Fact]
    public void An_order_reads_as_a_sentence()
    {
        var iceberg = BookOrder.Limit(1, Side.Buy, 10_000, 50) with { Display = 5, PostOnly = true };
        Assert.Equal("buy 50 at 10000, showing 5, post only, order 1", (iceberg with { TimeInForce = TimeInForce.GoodTillCancelled }).ToString());
        var stop = BookOrder.Stop(2, Side.Sell, 9_990, 7) with { TimeInForce = TimeInForce.GoodTillCancelled };
        Assert.Equal("sell 7 at any price once 9990 trades, order 2", stop.ToString());
        var peg = BookOrder.Pegged(3, Side.Sell, PegTo.Opposite, 4) with { TimeInForce = TimeInForce.Day };
        Assert.Equal("sell 4 pegged to Opposite, 1 ticks behind, Day, order 3", peg.ToString());
    }

    private void Rest(Side side, int price, long size, long id = 0) =>
        Assert.Equal(OrderStatus.Working, book.Add(BookOrder.Limit(id == 0 ? ++this.id : id, side, price, size)).Status);
}
