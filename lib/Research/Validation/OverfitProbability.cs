namespace AlgoAcademy.Research;

/// <summary>
/// Probability of backtest overfitting by combinatorially symmetric cross-validation (Bailey, Borwein, López de Prado and Zhu 2017):
/// how often the strategy that is best on one half of the data ends in the lower half of the ranking on the other.
/// Near ½: choosing by backtest tells nothing. It judges the <b>search</b>, not one strategy. Taught in lesson 10.
/// </summary>
public sealed record OverfitProbability
{
    /// <summary>PBO: share of the splits with a logit of 0 or below.</summary>
    public required double Probability { get; init; }

    /// <summary>λ = ln(ω / (1 − ω)) of each split, ω = rank of the winner out of sample / (N + 1); ties share the middle rank.</summary>
    public required IReadOnlyList<double> Logits { get; init; }

    /// <summary>The winner's metric in sample, one value a split, per bar.</summary>
    public required IReadOnlyList<double> InSample { get; init; }

    /// <summary>The same strategy's metric out of sample.</summary>
    public required IReadOnlyList<double> OutOfSample { get; init; }

    /// <summary>Strategies compared.</summary>
    public required int Strategies { get; init; }

    /// <summary>Blocks the rows were cut into; rows that do not fill the blocks are left out at the beginning.</summary>
    public required int Blocks { get; init; }

    /// <summary>Splits: C(blocks, blocks / 2).</summary>
    public int Splits => Logits.Count;

    /// <summary>Share of the splits in which the winner lost out of sample (metric below 0).</summary>
    public double ProbabilityOfLoss => OutOfSample.Count(value => value < 0) / (double)Splits;

    /// <summary>Slope of out of sample on in sample over the splits: below 0, the better it looked the worse it did. NaN when all winners looked alike.</summary>
    public double DegradationSlope
    {
        get
        {
            double meanIn = InSample.Average(), meanOut = OutOfSample.Average();
            var products = InSample.Zip(OutOfSample, (x, y) => (x - meanIn) * (y - meanOut)).Sum();
            var squares = InSample.Sum(x => (x - meanIn) * (x - meanIn));
            return squares > 0 ? products / squares : double.NaN;
        }
    }

    /// <summary>The estimate over all strategies of a search, those that failed included.</summary>
    /// <param name="strategies">At least 2; simple returns of bars on one axis; rows before all have begun are left out.</param>
    /// <param name="options">Blocks and metric.</param>
    /// <exception cref="ArgumentException">Fewer than 2 strategies or 2 rows a block, other axes, a NaN after the start, an option out of range.</exception>
    public static OverfitProbability Of(IReadOnlyList<Series> strategies, OverfitOptions? options = null)
    {
        options ??= new OverfitOptions();
        options.Require();
        var tableau = ReturnTableau.Of(strategies, null, 2 * options.Blocks);
        if (tableau.Columns < 2)
        {
            throw new ArgumentException("At least two strategies are needed: with one there was nothing to choose.", nameof(strategies));
        }

        return SymmetricSplits.Run(tableau, options);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"PBO {Probability:F3} over {Splits} splits of {Strategies} strategies; the winner lost out of sample in {ProbabilityOfLoss * 100:F1} % of them");
}
