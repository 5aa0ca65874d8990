namespace AlgoAcademy.Research;

/// <summary>Jensen's alpha (1968): mean return a year that the benchmark does not explain; a fraction, arithmetic (not compounded). Standard errors: <see cref="Ols"/>.</summary>
[Metric("B · (mean(r) − f/B − β (mean(b) − f/B))", Reads = "returns, benchmark", Unit = "fraction a year", Undefined = "β undefined", Source = "Jensen (1968)")]
public static class Alpha
{
    /// <summary>B · (mean(r) − f/B − β (mean(b) − f/B)).</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <param name="benchmark">Returns of the same bars; a bar counts from where both are numbers.</param>
    /// <param name="barsPerYear">B, above zero.</param>
    /// <param name="riskFreeRate">f, a simple rate a year as a fraction.</param>
    /// <returns>NaN where <see cref="Beta"/> is.</returns>
    /// <exception cref="ArgumentException">Spans of different lengths, or B not a finite number above zero.</exception>
    public static double Of(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark, double barsPerYear, double riskFreeRate = 0)
    {
        var pair = PairedReturns.Of(returns, benchmark);
        var free = riskFreeRate / Annual.Bars(barsPerYear);
        return barsPerYear * (Sample.Mean(pair.Returns) - free - (Beta.Of(returns, benchmark) * (Sample.Mean(pair.Benchmark) - free)));
    }
}
