namespace AlgoAcademy.Research;

/// <summary>Information ratio (Grinold 1989; Goodwin 1998): mean difference from a benchmark over its deviation: the <see cref="Sharpe"/> ratio of r − b.</summary>
[Metric("mean(r − b) / s(r − b) · √B",
    Reads = "returns, benchmark", Unit = "number, annualized", Undefined = "constant difference", Source = "Grinold (1989); Goodwin (1998)")]
public static class InformationRatio
{
    /// <summary>mean(r − b) / s(r − b) · √B.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <param name="benchmark">Returns of the same bars; a bar counts from where both are numbers.</param>
    /// <param name="barsPerYear">B, above zero.</param>
    /// <returns>NaN when the difference is constant, or below two common values.</returns>
    /// <exception cref="ArgumentException">Spans of different lengths, or B not a finite number above zero.</exception>
    public static double Of(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark, double barsPerYear) =>
        Sharpe.Of(PairedReturns.Of(returns, benchmark).Active(), barsPerYear);
}
