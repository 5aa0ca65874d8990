namespace AlgoAcademy.Research;

/// <summary>
/// Who began each trade: +1 a buyer, −1 a seller, 0 when the rule cannot tell. One sign for each trade, from what was known when it
/// happened. Taught in lesson 04.
/// </summary>
public static class TradeSigns
{
    /// <summary>
    /// Tick rule: a trade above the last different price was bought, one below it sold; at the same price, as the trade before
    /// (zero tick). 0 until the price has changed once.
    /// </summary>
    /// <param name="prices">Trade prices in order, above zero.</param>
    /// <exception cref="ArgumentException">A price is not a finite number above zero.</exception>
    public static double[] TickRule(IReadOnlyList<double> prices)
    {
        var values = TapeColumn.Positive(prices);
        var signs = new double[values.Length];
        for (var i = 1; i < values.Length; i++)
            signs[i] = values[i] == values[i - 1] ? signs[i - 1] : Math.Sign(values[i] - values[i - 1]);
        return signs;
    }

    /// <summary>Quote rule: a trade above the middle of the quotes was bought, one below it sold; 0 at the middle.</summary>
    /// <param name="prices">Trade prices.</param>
    /// <param name="mids">Middle of the quotes in force just before each trade; NaN (no quote yet) gives 0.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, or a price that is not finite and above zero.</exception>
    public static double[] QuoteRule(IReadOnlyList<double> prices, IReadOnlyList<double> mids)
    {
        ArgumentNullException.ThrowIfNull(mids);
        double[] trades = TapeColumn.Positive(prices), middle = [.. mids];
        TapeColumn.RequireAligned(trades, middle, nameof(prices), nameof(mids));
        return [.. trades.Zip(middle, static (price, mid) => price > mid ? 1.0 : price < mid ? -1 : 0)];
    }

    /// <summary>Quote rule, and the tick rule for trades at the middle or without a quote (Lee and Ready 1991, section 4).</summary>
    /// <remarks>
    /// The paper compares with quotes five seconds old because quotes of its time were reported before trades: with clean clocks take
    /// the quote just before the trade, as <see cref="PrevailingQuote.Before"/> does.
    /// </remarks>
    /// <param name="prices">Trade prices in order.</param>
    /// <param name="mids">Middle of the quotes in force just before each trade; NaN when there is none.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, or a price that is not finite and above zero.</exception>
    public static double[] LeeReady(IReadOnlyList<double> prices, IReadOnlyList<double> mids) =>
        [.. QuoteRule(prices, mids).Zip(TickRule(prices), static (quote, tick) => quote != 0 ? quote : tick)];
}
