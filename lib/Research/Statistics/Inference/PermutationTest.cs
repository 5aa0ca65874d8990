namespace AlgoAcademy.Research;

/// <summary>
/// Tests by reshuffling (Fisher 1935): what would the statistic have been if the labels meant nothing? No distribution is
/// assumed, but observations must be exchangeable: correlated over time they are not, and blocks of them are wanted instead
/// (<see cref="BlockSampler"/>).
/// </summary>
/// <param name="Statistic">The statistic of the data as they are.</param>
/// <param name="PValue">
/// (1 + number of shuffles at least as far from zero) / (1 + shuffles): never zero, and of the right level (Phipson and Smyth 2010).
/// </param>
/// <param name="Shuffles">How many were drawn.</param>
public sealed record PermutationTest(double Statistic, double PValue, int Shuffles)
{
    /// <summary>Do two samples have the same mean? Statistic: mean of the first − mean of the second.</summary>
    /// <param name="first">Leading NaN are left out.</param>
    /// <param name="second">The same; another length and axis are fine.</param>
    /// <param name="shuffles">99 to a million.</param>
    /// <param name="seed">The same seed gives the same p-value on any number of threads.</param>
    /// <exception cref="ArgumentException">Fewer than 3 values in one of them, one not finite, or shuffles out of range.</exception>
    public static PermutationTest OfMeans(Series first, Series second, int shuffles = 9_999, ulong seed = 1)
    {
        var a = Observed.Values(first, 3);
        double[] all = [.. a, .. Observed.Values(second, 3)];
        return Run(all, values => Sample.Mean(values.AsSpan(0, a.Length)) - Sample.Mean(values.AsSpan(a.Length)), shuffles, seed);
    }

    /// <summary>Are two series related? Statistic: their correlation; the shuffles break the pairs.</summary>
    /// <param name="x">Leading NaN of either are left out of both.</param>
    /// <param name="y">On the same axis.</param>
    /// <param name="shuffles">99 to a million.</param>
    /// <param name="seed">The same seed gives the same p-value on any number of threads.</param>
    /// <exception cref="ArgumentException">Other axes, fewer than 3 pairs, a value not finite, a constant series, or shuffles out of range.</exception>
    public static PermutationTest OfCorrelation(Series x, Series y, int shuffles = 9_999, ulong seed = 1)
    {
        var columns = Observed.Columns([x, y], 3);
        var (fixedOnes, spread) = (Standardized(columns[0], x), Standardized(columns[1], y));
        return Run(spread, values => Dot(fixedOnes, values) / values.Length, shuffles, seed);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"permutation test: {Statistic:G4} (p {PValue:F4}), {Shuffles:N0} shuffles");

    private static PermutationTest Run(double[] values, Func<double[], double> statistic, int shuffles, ulong seed)
    {
        OptionRules.Require(OptionRules.Within(shuffles, 99, 1_000_000), nameof(shuffles));
        var observed = statistic(values);
        // Rounding must not make a shuffle that is the data themselves smaller than they are.
        var least = Math.Abs(observed) * (1 - 1e-12);
        var extreme = 0;
        Parallel.For(0, shuffles, () => (Buffer: new double[values.Length], Count: 0), (index, _, local) =>
        {
            values.CopyTo(local.Buffer, 0);
            Shuffle(local.Buffer, SeedStream.At(seed, index));
            return Math.Abs(statistic(local.Buffer)) >= least ? (local.Buffer, local.Count + 1) : local;
        }, local => Interlocked.Add(ref extreme, local.Count));
        return new PermutationTest(observed, (1.0 + extreme) / (1 + shuffles), shuffles);
    }

    // Fisher and Yates, in Durstenfeld's (1964) form.
    private static void Shuffle(double[] values, Rng rng)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = rng.NextInt(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    private static double[] Standardized(double[] values, Series series)
    {
        var mean = Sample.Mean(values);
        var deviation = Math.Sqrt(Sample.SumOfSquares(values, mean) / values.Length);
        return Sample.IsConstant(values)
            ? throw new ArgumentException($"'{series.Name}' must change: a constant is correlated with nothing.", nameof(series))
            : Array.ConvertAll(values, value => (value - mean) / deviation);
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
