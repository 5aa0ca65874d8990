namespace AlgoAcademy.Research;

/// <summary>Returns and benchmark from the first bar where both are numbers.</summary>
internal readonly ref struct PairedReturns
{
    private PairedReturns(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark)
    {
        Returns = returns;
        Benchmark = benchmark;
    }

    public ReadOnlySpan<double> Returns { get; }

    public ReadOnlySpan<double> Benchmark { get; }

    public static PairedReturns Of(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark)
    {
        if (returns.Length != benchmark.Length)
        {
            throw new ArgumentException(
                $"returns and benchmark must have the same length; there are {returns.Length} and {benchmark.Length} values.", nameof(benchmark));
        }

        var start = Math.Max(Series.LeadingNaN(returns), Series.LeadingNaN(benchmark));
        return new PairedReturns(returns[start..], benchmark[start..]);
    }

    /// <summary>r − b.</summary>
    public double[] Active()
    {
        var active = new double[Returns.Length];
        for (var t = 0; t < active.Length; t++)
        {
            active[t] = Returns[t] - Benchmark[t];
        }

        return active;
    }
}
