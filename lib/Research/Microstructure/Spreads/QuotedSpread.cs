namespace AlgoAcademy.Research;

/// <summary>Ask less bid: what the market shows, not what trades pay.</summary>
public static class QuotedSpread
{
    /// <summary>Ask − bid of each quote, in price units; below zero when the market is crossed.</summary>
    /// <param name="bids">Above zero.</param>
    /// <param name="asks">Above zero, one for each bid.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, or a price that is not finite and above zero.</exception>
    public static double[] Of(IReadOnlyList<double> bids, IReadOnlyList<double> asks) => Each(bids, asks, static (bid, ask) => ask - bid);

    /// <summary>2 (ask − bid) / (ask + bid) of each quote: a fraction of the middle.</summary>
    /// <param name="bids">Above zero.</param>
    /// <param name="asks">Above zero, one for each bid.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, or a price that is not finite and above zero.</exception>
    public static double[] Relative(IReadOnlyList<double> bids, IReadOnlyList<double> asks) => Each(bids, asks, static (bid, ask) => (ask - bid) / (bid + ((ask - bid) / 2)));

    /// <summary>Mean of a column of quotes, each weighted by how long it was in force; the last one, whose end is unknown, by nothing.</summary>
    /// <param name="times">From when each is in force, not decreasing; at least two.</param>
    /// <param name="spreads">One for each time.</param>
    /// <returns>NaN when no time passes.</returns>
    /// <exception cref="ArgumentException">Columns of different lengths, fewer than two rows, or a value that is not finite.</exception>
    public static double TimeWeighted(IReadOnlyList<double> times, IReadOnlyList<double> spreads)
    {
        double[] from = TapeColumn.Times(times, 2), values = TapeColumn.Finite(spreads);
        TapeColumn.RequireAligned(from, values, nameof(times), nameof(spreads));
        var sum = 0.0;
        for (var i = 1; i < from.Length; i++)
            sum += (from[i] - from[i - 1]) * values[i - 1];
        return sum / (from[^1] - from[0]);
    }

    private static double[] Each(IReadOnlyList<double> bids, IReadOnlyList<double> asks, Func<double, double, double> spread)
    {
        double[] bid = TapeColumn.Positive(bids), ask = TapeColumn.Positive(asks);
        TapeColumn.RequireAligned(bid, ask, nameof(bids), nameof(asks));
        return [.. bid.Zip(ask, spread)];
    }
}
