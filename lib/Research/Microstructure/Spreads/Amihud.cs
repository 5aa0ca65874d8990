namespace AlgoAcademy.Research;

/// <summary>
/// Illiquidity: how far a price moves for the money traded, mean of |r| / dollar volume (Amihud 2002, equation 1). Usually shown times a
/// million; falls with inflation and the growth of markets, so compare stocks of one time. Taught in lesson 05.
/// </summary>
public static class Amihud
{
    /// <summary>Mean of |return| / money traded; days without volume are left out. Per unit of money; NaN when all are.</summary>
    /// <param name="returns">Simple returns, fractions.</param>
    /// <param name="dollarVolumes">Money traded, zero or more, one for each return.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, a value that is not finite, a volume below zero.</exception>
    public static double Of(IReadOnlyList<double> returns, IReadOnlyList<double> dollarVolumes)
    {
        double[] moves = TapeColumn.Finite(returns), money = TapeColumn.Finite(dollarVolumes);
        TapeColumn.RequireAligned(moves, money, nameof(returns), nameof(dollarVolumes));
        var bad = Array.FindIndex(money, static volume => volume < 0);
        if (bad >= 0)
            throw new ArgumentException(FormattableString.Invariant($"dollarVolumes must not be below zero; row {bad} was {money[bad]}."), nameof(dollarVolumes));
        return moves.Zip(money).Where(static day => day.Second > 0).Select(static day => Math.Abs(day.First) / day.Second).DefaultIfEmpty(double.NaN).Average();
    }

    /// <summary>|return| / (close × volume) of each bar; the first is NaN, and so is a bar without volume.</summary>
    /// <param name="bars">Daily bars with volume in units; prices and volume must be adjusted for splits alike.</param>
    public static Series Daily(BarSeries bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var returns = bars.Returns();
        return new Series("Amihud illiquidity", bars.Axis, [.. Enumerable.Range(0, bars.Count).Select(t =>
            bars.Close[t] * bars.Volume[t] is var money and > 0 ? Math.Abs(returns[t]) / money : double.NaN)]);
    }
}
