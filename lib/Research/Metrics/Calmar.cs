namespace AlgoAcademy.Research;

/// <summary>Calmar ratio (Young 1991): compound annual growth over the depth of the worst drawdown, over the whole sample (his was over 36 months).</summary>
[Metric("CAGR / |maximum drawdown|, whole sample", Reads = "equity", Unit = "number", Undefined = "no drawdown; no CAGR", Source = "Young (1991)")]
public static class Calmar
{
    /// <summary>CAGR / |maximum drawdown|.</summary>
    /// <param name="equity">Equity or prices; see <see cref="Cagr"/> and <see cref="MaxDrawdown"/> for NaN.</param>
    /// <param name="barsPerYear">Bars a year, above zero.</param>
    /// <returns>NaN when there was no drawdown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bars a year are not a finite number above zero.</exception>
    public static double Of(ReadOnlySpan<double> equity, double barsPerYear)
    {
        var growth = Cagr.Of(equity, barsPerYear);
        var depth = -MaxDrawdown.Of(equity);
        return depth > 0 ? growth / depth : double.NaN;
    }
}
