namespace AlgoAcademy.Research.Tests.Microstructure.Book;

/// <summary>The book against one that is too simple to be wrong in the same way.</summary>
public sealed class BookAgainstSlowBookTests
{
    [Fact]
    public void Both_books_trade_the_same_in_the_same_order_whatever_comes()
    {
        // More by ACADEMY_BOOK_SEEDS; 4,000 were compared when the book was written.
        var seeds = ulong.Parse(Environment.GetEnvironmentVariable("ACADEMY_BOOK_SEEDS") ?? "240", System.Globalization.CultureInfo.InvariantCulture);
        for (var seed = 1UL; seed <= seeds; seed++)
            Compare(seed, 300);
    }

    [Fact]
    public void No_tape_leaves_a_fault_that_the_audit_finds()
    {
        for (var seed = 1UL; seed <= 40; seed++)
        {
            var book = new OrderBook(BookTapes.Options(seed));
            foreach (var change in BookTapes.Random(seed + 1000, 1500))
            {
                book.Apply(change);
                var faults = book.Audit();
                Assert.True(faults.IsEmpty, $"seed {seed}, {change}: {string.Join(' ', faults)}");
            }
        }
    }

    private static void Compare(ulong seed, int count)
    {
        var options = BookTapes.Options(seed);
        var (book, slow) = (new OrderBook(options), new SlowBook(options));
        var step = 0;
        foreach (var change in BookTapes.Random(seed, count))
        {
            var where = $"seed {seed}, step {++step}, {change}";
            if (change.Time != book.Now)
            {
                book.AdvanceTo(change.Time);
                slow.AdvanceTo(change.Time);
                Same(book, slow, where + " (clock)");
            }

            var result = Do(slow, change);
            var fast = book.Apply(change);
            Assert.True(fast == result || change.Action is not (BookAction.Add or BookAction.Replace), $"{where}\n{fast}\nslow: {result}");
            Same(book, slow, where);
        }
    }

    private static void Same(OrderBook book, SlowBook slow, string where)
    {
        Assert.True(book.Trades.SequenceEqual(slow.Trades.ToArray()), $"{where}\n{string.Join('\n', book.Trades.ToArray())}\nslow:\n{string.Join('\n', slow.Trades)}");
        foreach (var side in new[] { Side.Buy, Side.Sell })
            Assert.True(book.Orders(side).Select(order => (order.Id, order.Price, order.Shown, order.Reserve)).SequenceEqual(slow.Queue(side)), $"{where}: {side}");
    }

    private static BookResult Do(SlowBook slow, BookEvent change)
    {
        switch (change.Action)
        {
            case BookAction.Add:
                return slow.Add(change.Order);
            case BookAction.Replace:
                return slow.Replace(change.Order.Id, change.Order.Price, change.Order.Size);
            case BookAction.Cancel:
                slow.Cancel(change.Order.Id);
                break;
            case BookAction.BeginAuction:
                slow.BeginAuction();
                break;
            case BookAction.Uncross:
                slow.Uncross();
                break;
            default:
                slow.EndDay();
                break;
        }

        return default;
    }
}
