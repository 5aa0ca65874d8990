namespace AlgoAcademy.Research;

/// <summary>
/// What a path of target exposures asks to trade in a year, before any backtest: 1 is the whole equity once. What was really
/// traded, with the drift of prices, is <see cref="BacktestResult.TurnoverPerYear"/>.
/// </summary>
[Metric("Σ |x[t] − x[t−1]| / n · B, x before the first bar 0", Reads = "exposure", Unit = "times the equity, a year", Undefined = "no value", Source = "—")]
public static class Turnover
{
    /// <summary>Σ |x[t] − x[t−1]| / n · B, out of cash at the start.</summary>
    /// <param name="exposure">Target exposures; leading NaN are left out, a later NaN gives NaN.</param>
    /// <param name="barsPerYear">B, above zero.</param>
    /// <returns>NaN for an empty series.</returns>
    /// <exception cref="ArgumentOutOfRangeException">B is not a finite number above zero.</exception>
    public static double Of(ReadOnlySpan<double> exposure, double barsPerYear)
    {
        var year = Annual.Bars(barsPerYear);
        var sample = Sample.AfterWarmUp(exposure);
        double traded = 0, before = 0;
        foreach (var value in sample)
        {
            traded += Math.Abs(value - before);
            before = value;
        }

        return traded / sample.Length * year;
    }
}
