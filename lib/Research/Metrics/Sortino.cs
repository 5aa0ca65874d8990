namespace AlgoAcademy.Research;

/// <summary>
/// Sortino ratio (Sortino and van der Meer 1991): mean return above a target over the downside deviation
/// √(Σ min(r − target, 0)² / n), all n returns counted, annualized by √(bars a year).
/// </summary>
[Metric("(mean(r) − τ/B) / √(Σ min(r − τ/B, 0)² / n) · √B", Unit = "number, annualized", Undefined = "no return below the target", Source = "Sortino and van der Meer (1991)")]
public static class Sortino
{
    /// <summary>(mean(r) − τ/B) / downside deviation · √B.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN; below two values NaN.</param>
    /// <param name="barsPerYear">B, above zero.</param>
    /// <param name="target">τ, a simple rate a year as a fraction.</param>
    /// <returns>NaN when no return is below the target.</returns>
    /// <exception cref="ArgumentOutOfRangeException">B is not a finite number above zero.</exception>
    public static double Of(ReadOnlySpan<double> returns, double barsPerYear, double target = 0)
    {
        var perBar = target / Annual.Bars(barsPerYear);
        var sample = Sample.AfterWarmUp(returns);
        if (sample.Length < 2)
        {
            return double.NaN;
        }

        var squares = 0.0;
        foreach (var value in sample)
        {
            var shortfall = Math.Min(value - perBar, 0);
            squares += shortfall * shortfall;
        }

        return squares > 0 ? (Sample.Mean(sample) - perBar) / Math.Sqrt(squares / sample.Length) * Math.Sqrt(barsPerYear) : double.NaN;
    }
}
