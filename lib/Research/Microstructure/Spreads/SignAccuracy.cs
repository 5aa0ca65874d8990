namespace AlgoAcademy.Research;

/// <summary>How well a rule signs trades whose aggressor is known: the four cells of the confusion matrix, and what stayed unsigned.</summary>
/// <param name="BuysAsBuys">Trades of buyers that the rule calls buys.</param>
/// <param name="BuysAsSells">Trades of buyers that it calls sells.</param>
/// <param name="SellsAsBuys">Trades of sellers that it calls buys.</param>
/// <param name="SellsAsSells">Trades of sellers that it calls sells.</param>
/// <param name="Unsigned">Trades with a known aggressor that it cannot sign.</param>
public sealed record SignAccuracy(int BuysAsBuys, int BuysAsSells, int SellsAsBuys, int SellsAsSells, int Unsigned)
{
    /// <summary>Share of the signed trades that are right, 0 to 1; NaN without any.</summary>
    public double Share => (BuysAsBuys + SellsAsSells) / (double)(BuysAsBuys + BuysAsSells + SellsAsBuys + SellsAsSells);

    /// <summary>Compares signs with the truth; trades whose true sign is 0 are left out.</summary>
    /// <param name="signs">+1, −1 or 0 for each trade, by a rule.</param>
    /// <param name="truth">+1, −1 or 0 for each trade, as it was.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, or another value.</exception>
    public static SignAccuracy Of(IReadOnlyList<double> signs, IReadOnlyList<double> truth)
    {
        double[] said = TapeColumn.Signs(signs), was = TapeColumn.Signs(truth);
        TapeColumn.RequireAligned(said, was, nameof(signs), nameof(truth));
        int Count(double true1, double said1) => was.Zip(said).Count(pair => pair.First == true1 && pair.Second == said1);
        return new SignAccuracy(Count(1, 1), Count(1, -1), Count(-1, 1), Count(-1, -1), Count(1, 0) + Count(-1, 0));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Share:P1} right; buys {BuysAsBuys} as buys, {BuysAsSells} as sells; sells {SellsAsSells} as sells, {SellsAsBuys} as buys; {Unsigned} unsigned");
}
