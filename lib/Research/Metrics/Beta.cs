namespace AlgoAcademy.Research;

/// <summary>Slope of the returns on those of a benchmark.</summary>
[Metric("cov(r, b) / var(b)", Reads = "returns, benchmark", Unit = "number", Undefined = "constant benchmark", Source = "Sharpe (1964)")]
public static class Beta
{
    /// <summary>cov(r, b) / var(b).</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <param name="benchmark">Returns of the same bars; a bar counts from where both are numbers.</param>
    /// <returns>NaN below two common values or for a constant benchmark.</returns>
    /// <exception cref="ArgumentException">Spans of different lengths.</exception>
    public static double Of(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark)
    {
        var pair = PairedReturns.Of(returns, benchmark);
        if (pair.Returns.Length < 2 || Sample.IsConstant(pair.Benchmark))
        {
            return double.NaN;
        }

        double meanR = Sample.Mean(pair.Returns), meanB = Sample.Mean(pair.Benchmark), products = 0;
        for (var t = 0; t < pair.Returns.Length; t++)
        {
            products += (pair.Returns[t] - meanR) * (pair.Benchmark[t] - meanB);
        }

        return products / Sample.SumOfSquares(pair.Benchmark, meanB);
    }
}
