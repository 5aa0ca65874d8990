namespace AlgoAcademy.Research;

/// <content>Tapes.</content>
public sealed partial class OrderBook
{
    /// <summary>
    /// Sets the clock and does what the event says. The same events give the same trades and the same <see cref="Hash"/>, always.
    /// Trades of orders that the clock expires or sets off are among <see cref="Trades"/> only for <see cref="BookAction.Clock"/>.
    /// </summary>
    /// <returns>What became of the order or change; for the other actions Working.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time runs backwards, or the action is none.</exception>
    /// <exception cref="InvalidOperationException">An auction begins in an auction or ends outside one.</exception>
    public BookResult Apply(in BookEvent change)
    {
        if (change.Time != Now)
        {
            AdvanceTo(change.Time);
        }

        switch (change.Action)
        {
            case BookAction.Add:
                return Add(change.Order);
            case BookAction.Cancel:
                return Cancel(change.Order.Id);
            case BookAction.Replace:
                return Replace(change.Order.Id, change.Order.Price, change.Order.Size);
            case BookAction.Clock:
                break;
            case BookAction.BeginAuction:
                BeginAuction();
                break;
            case BookAction.Uncross:
                Uncross();
                break;
            case BookAction.EndDay:
                EndDay();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change.Action, $"Action must be a member of {nameof(BookAction)}; was {(int)change.Action}.");
        }

        return new BookResult(OrderStatus.Working, 0, 0);
    }

    /// <summary>A new book after all events of a tape.</summary>
    /// <param name="events">In order of time.</param>
    /// <param name="options">Rules; the usual ones when left out.</param>
    /// <param name="eachTrade">Called with each trade and the time of its event; may be left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="Apply"/>.</exception>
    public static OrderBook Replay(IEnumerable<BookEvent> events, OrderBookOptions? options = null, Action<long, BookTrade>? eachTrade = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        var book = new OrderBook(options);
        foreach (var change in events)
        {
            book.Apply(change);
            if (eachTrade is not null)
            {
                foreach (var trade in book.Trades)
                {
                    eachTrade(change.Time, trade);
                }
            }
        }

        return book;
    }
}
