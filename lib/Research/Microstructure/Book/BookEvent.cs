namespace AlgoAcademy.Research;

/// <summary>One line of a book's tape.</summary>
/// <param name="Time">When, in the caller's whole units; not before the event ahead of it.</param>
/// <param name="Action">What happens.</param>
/// <param name="Order">The order to enter; of a cancel its id counts, of a replacement id, price and size.</param>
public readonly record struct BookEvent(long Time, BookAction Action, BookOrder Order = default)
{
    /// <summary>Enters an order.</summary>
    public static BookEvent Add(long time, in BookOrder order) => new(time, BookAction.Add, order);

    /// <summary>Cancels an order.</summary>
    public static BookEvent Cancel(long time, long id) => new(time, BookAction.Cancel, new BookOrder { Id = id });

    /// <summary>Changes an order's price and open lots.</summary>
    public static BookEvent Replace(long time, long id, int price, long size) =>
        new(time, BookAction.Replace, new BookOrder { Id = id, Price = price, Size = size });
}
