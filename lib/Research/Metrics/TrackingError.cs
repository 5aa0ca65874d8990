namespace AlgoAcademy.Research;

/// <summary>Volatility a year of the difference from a benchmark; a fraction.</summary>
[Metric("s(r − b) · √B", Reads = "returns, benchmark", Unit = "fraction a year", Undefined = "fewer than two common values", Source = "Roll (1992)")]
public static class TrackingError
{
    /// <summary>s(r − b) · √B, with n − 1.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <param name="benchmark">Returns of the same bars; a bar counts from where both are numbers.</param>
    /// <param name="barsPerYear">B, above zero.</param>
    /// <returns>NaN below two common values.</returns>
    /// <exception cref="ArgumentException">Spans of different lengths, or B not a finite number above zero.</exception>
    public static double Of(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark, double barsPerYear) =>
        Volatility.Of(PairedReturns.Of(returns, benchmark).Active(), barsPerYear);
}
