namespace AlgoAcademy.Research.Tests.Microstructure.Book;

/// <summary>Random tapes of every kind of order, close around one price so that much happens.</summary>
internal static class BookTapes
{
    private const int Middle = 50;

    public static OrderBookOptions Options(ulong seed) => new()
    {
        LowestPrice = 1,
        HighestPrice = 100,
        Capacity = 4,
        Priority = seed % 2 == 0 ? BookPriority.PriceTime : BookPriority.ProRata,
        SelfMatch = (SelfMatch)(seed / 2 % 4),
    };

    public static IEnumerable<BookEvent> Random(ulong seed, int count)
    {
        var rng = new Rng(seed);
        var (time, isAuction) = (0L, false);
        for (var id = 1L; id <= count; id++)
        {
            time += rng.NextInt(3);
            switch (rng.NextInt(40))
            {
                case 0:
                    yield return new BookEvent(time, isAuction ? BookAction.Uncross : BookAction.BeginAuction);
                    isAuction = !isAuction;
                    break;
                case 1:
                    yield return new BookEvent(time, BookAction.EndDay);
                    break;
                case < 8:
                    yield return BookEvent.Cancel(time, Some(rng, id));
                    break;
                case < 12:
                    yield return BookEvent.Replace(time, Some(rng, id), Price(rng), 1 + rng.NextInt(12));
                    break;
                default:
                    yield return BookEvent.Add(time, Order(rng, id, time));
                    break;
            }
        }
    }

    private static long Some(Rng rng, long id) => Math.Max(1, id - 1 - rng.NextInt(30));

    private static int Price(Rng rng) => Middle - 8 + rng.NextInt(17);

    private static BookOrder Order(Rng rng, long id, long time)
    {
        var side = (Side)rng.NextInt(2);
        var size = 1 + rng.NextInt(12);
        var limit = BookOrder.Limit(id, side, Price(rng), size) with { Owner = rng.NextInt(4) };
        return rng.NextInt(16) switch
        {
            0 => BookOrder.Market(id, side, size) with { Owner = limit.Owner },
            1 => BookOrder.Stop(id, side, Price(rng), size) with { Owner = limit.Owner },
            2 => limit with { Kind = OrderKind.StopLimit, StopPrice = Price(rng), Display = rng.NextInt(2) * Math.Min(2, size) },
            3 => limit with { TimeInForce = TimeInForce.ImmediateOrCancel },
            4 => limit with { TimeInForce = TimeInForce.FillOrKill },
            5 => limit with { TimeInForce = TimeInForce.GoodTillDate, ExpiresAt = time + 1 + rng.NextInt(20) },
            6 => limit with { PostOnly = true },
            7 => limit with { TimeInForce = TimeInForce.Day },
            8 or 9 => limit with { Display = 1 + rng.NextInt(size) },
            10 => BookOrder.Pegged(id, side, (PegTo)(1 + rng.NextInt(3)), size) with { PegOffset = 1 + rng.NextInt(2), Price = rng.NextInt(2) * Price(rng), Owner = limit.Owner },
            11 => BookOrder.Pegged(id, side, PegTo.Midpoint, size) with { Owner = limit.Owner, Display = rng.NextInt(2) * Math.Min(2, size) },
            12 => limit with { AuctionOnly = true },
            _ => limit,
        };
    }
}
