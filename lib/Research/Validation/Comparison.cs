namespace AlgoAcademy.Research;

/// <summary>What the Reality Check and the SPA test share: excess returns, their means, and resampled means.</summary>
internal sealed class Comparison
{
    private const int LeastRows = 20;
    private readonly ResampledMeans resampled;

    private Comparison(ReturnTableau tableau, BootstrapOptions options)
    {
        Tableau = tableau;
        Options = options;
        BlockLength = options.BlockLength ?? MedianLength(tableau, options.Blocks);
        resampled = new ResampledMeans(tableau, BlockLength, options.Blocks);
    }

    /// <summary>A number out of the resampled means, less the means.</summary>
    public delegate double Statistic(ReadOnlySpan<double> deviations);

    public ReturnTableau Tableau { get; }

    public BootstrapOptions Options { get; }

    public double BlockLength { get; }

    public int Rows => Tableau.Rows;

    public string[] Names => Tableau.Names;

    public double[] Means => resampled.Means;

    public static Comparison Of(IReadOnlyList<Series> strategies, Series? benchmark, BootstrapOptions? options)
    {
        options ??= new BootstrapOptions();
        options.Require();
        return new Comparison(ReturnTableau.Of(strategies, benchmark, LeastRows), options);
    }

    /// <summary>For each statistic of the resampled means, less the means, the share of the replicates in which it is above a mark.</summary>
    public double[] SharesAbove(double mark, params Statistic[] statistics)
    {
        var counts = new int[statistics.Length];
        Parallel.For(0, Options.Replications, () => new double[Names.Length], (replicate, _, deviations) =>
        {
            resampled.Deviations(SeedStream.At(Options.Seed, replicate), deviations);
            for (var s = 0; s < statistics.Length; s++)
            {
                if (statistics[s](deviations) > mark)
                {
                    Interlocked.Increment(ref counts[s]);
                }
            }

            return deviations;
        }, _ => { });
        return Array.ConvertAll(counts, count => count / (double)Options.Replications);
    }

    private static double MedianLength(ReturnTableau tableau, BlockKind kind)
    {
        var lengths = new double[tableau.Columns];
        Parallel.For(0, lengths.Length, k => lengths[k] = Research.BlockLength.Of(tableau.Column(k)).For(kind));
        return Sample.Quantile(lengths, 0.5);
    }
}
