namespace AlgoAcademy.Research;

/// <summary>Best prices and sizes after each event: four columns of one length, oldest first. What flow imbalance and micro-price are made of.</summary>
public sealed class TopOfBook
{
    /// <summary>Checks and copies the columns.</summary>
    /// <param name="bids">Best bid prices, above zero.</param>
    /// <param name="bidSizes">Sizes at the best bid, above zero.</param>
    /// <param name="asks">Best ask prices, above the bids.</param>
    /// <param name="askSizes">Sizes at the best ask, above zero.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, a value not finite and above zero, or an ask not above its bid.</exception>
    public TopOfBook(IReadOnlyList<double> bids, IReadOnlyList<double> bidSizes, IReadOnlyList<double> asks, IReadOnlyList<double> askSizes)
    {
        (Bids, BidSizes, Asks, AskSizes) = (TapeColumn.Positive(bids), TapeColumn.Positive(bidSizes), TapeColumn.Positive(asks), TapeColumn.Positive(askSizes));
        TapeColumn.RequireAligned(Bids, BidSizes, nameof(bids), nameof(bidSizes));
        TapeColumn.RequireAligned(Bids, Asks, nameof(bids), nameof(asks));
        TapeColumn.RequireAligned(Bids, AskSizes, nameof(bids), nameof(askSizes));
        var crossed = Array.FindIndex([.. Bids.Zip(Asks, static (bid, ask) => ask <= bid)], static isCrossed => isCrossed);
        if (crossed >= 0)
            throw new ArgumentException(FormattableString.Invariant($"asks must be above the bids; row {crossed} had bid {Bids[crossed]} and ask {Asks[crossed]}. Leave locked and crossed rows out."), nameof(asks));
    }

    /// <summary>Number of rows.</summary>
    public int Count => Bids.Length;

    /// <summary>Best bid prices.</summary>
    public IReadOnlyList<double> BidPrices => Bids;

    /// <summary>Best ask prices.</summary>
    public IReadOnlyList<double> AskPrices => Asks;

    internal double[] Bids { get; }

    internal double[] BidSizes { get; }

    internal double[] Asks { get; }

    internal double[] AskSizes { get; }

    /// <summary>(bid + ask)/2 of each row.</summary>
    public double[] Mids() => Each(static (book, i) => (book.Bids[i] + book.Asks[i]) / 2);

    /// <summary>
    /// (bid · ask size + ask · bid size)/(bid size + ask size): nearer to the ask when the bid is the larger. Always between them; jumps with
    /// every order that comes or goes.
    /// </summary>
    public double[] WeightedMids() => Each(static (book, i) => ((book.Bids[i] * book.AskSizes[i]) + (book.Asks[i] * book.BidSizes[i])) / (book.BidSizes[i] + book.AskSizes[i]));

    /// <summary>bid size / (bid size + ask size): above ½ when more wait to buy; between 0 and 1.</summary>
    public double[] Imbalances() => Each(static (book, i) => book.BidSizes[i] / (book.BidSizes[i] + book.AskSizes[i]));

    /// <inheritdoc/>
    public override string ToString() => Count == 0 ? "no rows" : FormattableString.Invariant(
        $"{Count} rows of best prices, last {Bids[^1]} × {BidSizes[^1]} bid, {Asks[^1]} × {AskSizes[^1]} asked");

    private double[] Each(Func<TopOfBook, int, double> value) => [.. Enumerable.Range(0, Count).Select(i => value(this, i))];
}
