namespace AlgoAcademy.Research;

/// <summary>Calmar ratio (Young 1991): compound annual growth over the depth of the worst drawdown, over the whole sample.</summary>
public static class Calmar
{
    /// <summary>CAGR / |maximum drawdown|.</summary>
    /// <param name="equity">Equity or prices; see <see cref="Cagr"/> and <see cref="MaxDrawdown"/> for NaN.</param>
    /// <param name="barsPerYear">Bars a year.</param>
    /// <returns>NaN when there was no drawdown.</returns>
    public static double Of(ReadOnlySpan<double> equity, double barsPerYear)
    {
        var depth = -MaxDrawdown.Of(equity);
        return depth > 0 ? Cagr.Of(equity, barsPerYear) / depth : double.NaN;
    }
}
