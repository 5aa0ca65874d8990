namespace AlgoAcademy.Research;

/// <summary>
/// Net demand at the best prices, from orders that come, go and trade alike (Cont, Kukanov and Stoikov 2014, equation 3). Taught in lesson 17.
/// </summary>
public static class OrderFlowImbalance
{
    /// <summary>
    /// e[n] = 1{bid ≥ bid′} q − 1{bid ≤ bid′} q′ − 1{ask ≤ ask′} r + 1{ask ≥ ask′} r′, with q and r the sizes at bid and ask, the primed of the row
    /// before. In units of size, above zero when demand grew; the first is NaN.
    /// </summary>
    /// <param name="book">Best prices and sizes after each event.</param>
    public static double[] Events(TopOfBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var imbalance = new double[book.Count];
        for (var n = 0; n < imbalance.Length; n++)
        {
            imbalance[n] = n == 0 ? double.NaN
                : (book.Bids[n] >= book.Bids[n - 1] ? book.BidSizes[n] : 0) - (book.Bids[n] <= book.Bids[n - 1] ? book.BidSizes[n - 1] : 0)
                - (book.Asks[n] <= book.Asks[n - 1] ? book.AskSizes[n] : 0) + (book.Asks[n] >= book.Asks[n - 1] ? book.AskSizes[n - 1] : 0);
        }

        return imbalance;
    }

    /// <summary>Imbalance and move of the middle price over intervals of one length, ready to be regressed.</summary>
    /// <param name="times">When each row came into force, not decreasing.</param>
    /// <param name="book">Best prices and sizes, one row for each time; at least two.</param>
    /// <param name="width">Length of an interval in the unit of the times, above zero.</param>
    /// <exception cref="ArgumentException">Not one time a row, or a width that gives no or too many intervals.</exception>
    public static FlowIntervals PerInterval(IReadOnlyList<double> times, TopOfBook book, double width)
    {
        ArgumentNullException.ThrowIfNull(book);
        var events = Events(book);
        if (events.Length > 0)
            events[0] = 0;
        return FlowIntervals.Of(times, events, book.Mids(), width);
    }
}
