namespace AlgoAcademy.Research;

/// <summary>How much of a bar's volume buyers began, when single trades are not signed (Easley, López de Prado and O'Hara 2012, section 2).</summary>
public static class BulkVolume
{
    /// <summary>Share of buys in each bar, Φ(Δp/σ): one half when the price stood still. Between 0 and 1.</summary>
    /// <remarks>
    /// It infers the flow from the move that the flow is later said to explain: what it measures is close to volatility of volume time (the
    /// critique of Andersen and Bondarenko 2014).
    /// </remarks>
    /// <param name="priceChanges">Change of price over each bar.</param>
    /// <param name="deviation">
    /// σ of the changes, above zero. Null takes that of the whole column, as the authors do: known only when the column has ended, so
    /// give one from the past where a decision depends on it.
    /// </param>
    /// <returns>One share a bar; one half everywhere when the price never moves.</returns>
    /// <exception cref="ArgumentException">A change that is not finite, or a deviation not above zero.</exception>
    public static double[] BuyShares(IReadOnlyList<double> priceChanges, double? deviation = null)
    {
        var changes = TapeColumn.Finite(priceChanges);
        if (deviation is { } given)
            OptionRules.Require(OptionRules.Positive(given, nameof(deviation)), nameof(deviation));
        var unit = deviation ?? (changes.Length < 2 ? 0 : Sample.StandardDeviation(changes));
        return Array.ConvertAll(changes, change => unit > 0 ? NormalDistribution.Below(change / unit) : 0.5);
    }
}
