namespace AlgoAcademy.Research;

/// <summary>
/// Compound annual growth rate: the constant yearly return that leads from the first value to the last; a fraction. A year is
/// <c>BarsPerYear</c> bars, not a calendar year, as in all annualized figures here.
/// </summary>
[Metric("(last / first)^(B / (n − 1)) − 1", Reads = "equity", Unit = "fraction a year", Undefined = "fewer than two values; first or last not above zero", Source = "—")]
public static class Cagr
{
    /// <summary>(last / first)^(B / (n − 1)) − 1.</summary>
    /// <param name="equity">Equity or prices; leading NaN are left out.</param>
    /// <param name="barsPerYear">B, above zero.</param>
    /// <returns>NaN below two values, when the last is NaN, or when the first or last is not above zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">B is not a finite number above zero.</exception>
    public static double Of(ReadOnlySpan<double> equity, double barsPerYear)
    {
        var year = Annual.Bars(barsPerYear);
        var sample = Sample.AfterWarmUp(equity);
        return sample.Length >= 2 && sample[0] > 0 && sample[^1] > 0
            ? Math.Pow(sample[^1] / sample[0], year / (sample.Length - 1)) - 1
            : double.NaN;
    }
}
