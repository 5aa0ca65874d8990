using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>How the levels of an order book look as the last expression of a cell: a ladder, highest price first.</summary>
public static class LadderView
{
    /// <summary>Lots bid, price and lots offered at each level, the best two side by side with the spread.</summary>
    public static string ToHtml(this BookSnapshot book)
    {
        ArgumentNullException.ThrowIfNull(book);
        List<IReadOnlyList<string>> rows = [];
        foreach (var ask in book.Asks.IsDefault ? [] : book.Asks.Reverse())
            rows.Add(["", Whole(ask.Price), Whole(ask.Size)]);
        foreach (var bid in book.Bids.IsDefault ? [] : book.Bids)
            rows.Add([Whole(bid.Size), Whole(bid.Price), ""]);
        var spread = double.IsNaN(book.Spread) ? "one side is empty" : string.Create(CultureInfo.InvariantCulture, $"mid {book.Mid:N1}, spread {book.Spread:N0} {(book.Spread == 1 ? "tick" : "ticks")}");
        return new HtmlTable($"Order book: {spread}", ["Lots bid", "Price", "Lots offered"], rows) { FirstNumber = 0 }.Write();
    }

    private static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
