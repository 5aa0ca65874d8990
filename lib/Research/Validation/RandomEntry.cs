namespace AlgoAcademy.Research;

/// <summary>
/// The strategy against itself with its entries thrown at random: the same spells in the market, of the same lengths, sizes and
/// directions, at other times. It takes away what mere exposure to a rising market earns; what is left is timing.
/// </summary>
public sealed record RandomEntry
{
    /// <summary>The metric of the strategy: its Sharpe ratio unless another was asked for.</summary>
    public required double Observed { get; init; }

    /// <summary>The metric of each randomized strategy, ascending, without NaN.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>Spells in the market that were moved.</summary>
    public required int Spells { get; init; }

    /// <summary>Seed of the shuffles.</summary>
    public required ulong Seed { get; init; }

    /// <summary>(1 + number of random strategies at least as good) / (1 + their number); NaN when there was nothing to shuffle.</summary>
    public double PValue => Values.Count == 0 || double.IsNaN(Observed)
        ? double.NaN
        : (1 + Values.Count(value => value >= Observed)) / (1.0 + Values.Count);

    /// <summary>
    /// Shuffles spells and flat bars uniformly and runs each at the same costs. Two spells that land side by side become one trade: the
    /// random strategies pay slightly less.
    /// </summary>
    /// <param name="result">A run of a signal.</param>
    /// <param name="options">Replications and seed; blocks play no part.</param>
    /// <param name="metric">Of the returns; null for the annualized Sharpe ratio. Called from several threads at once.</param>
    /// <returns>No values for a signal that is always or never in the market in one direction.</returns>
    public static RandomEntry Of(BacktestResult result, BootstrapOptions? options = null, Metric? metric = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        options ??= new BootstrapOptions { Replications = 500 };
        options.Require();
        metric ??= returns => Sharpe.Of(returns, result.Bars.BarsPerYear);
        var shuffler = new SpellShuffler(result.Signal);
        var values = new double[shuffler.CanShuffle ? options.Replications : 0];
        Parallel.For(0, values.Length, replicate =>
            values[replicate] = Score(Rerun.With(result, shuffler.Shuffle(SeedStream.At(options.Seed, replicate))), metric));
        return new RandomEntry
        {
            Observed = Score(result, metric),
            Values = [.. values.Where(value => !double.IsNaN(value)).Order()],
            Spells = shuffler.Spells,
            Seed = options.Seed,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Observed:F2} against random entries of {Spells} spells: p = {PValue:F4} ({Values.Count} shuffles, seed {Seed})");

    private static double Score(BacktestResult result, Metric metric) => metric(Sample.AfterWarmUp(result.Returns.Values.AsSpan()));
}
