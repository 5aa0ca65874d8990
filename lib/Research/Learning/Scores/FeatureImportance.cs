namespace AlgoAcademy.Research;

/// <summary>
/// How much worse the forecasts of unseen rows become when one feature is shuffled among them (Breiman 2001; on purged folds: López de Prado
/// 2018, section 8.3.2).
/// </summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Mean">Mean over folds and shuffles of log loss shuffled − log loss as it is: above 0 the model relies on it rightly.</param>
/// <param name="StandardError">Of the mean, over the folds, which share training rows: a guide, not a test.</param>
/// <remarks>Features that resemble each other share their importance. Compare with <see cref="LearningTable.WithNullFeatures"/>. Taught in lesson 21.</remarks>
public sealed record FeatureImportance(string Feature, double Mean, double StandardError)
{
    private const double Least = 1e-12;

    /// <summary>The importance of every feature, the largest first.</summary>
    /// <param name="table">Features and targets.</param>
    /// <param name="trainer">Fitted once for each fold.</param>
    /// <param name="folds">At least two.</param>
    /// <param name="options">Number of shuffles and seed.</param>
    /// <exception cref="ArgumentException">Fewer than two folds, or a number out of range.</exception>
    public static IReadOnlyList<FeatureImportance> Permutation(LearningTable table, Trainer trainer, IReadOnlyList<Fold> folds, PermutationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(folds);
        options ??= new PermutationOptions();
        OptionRules.Require([.. options.Faults(), .. OptionRules.Within(folds.Count, 2, int.MaxValue, "The number of folds")]);
        var losses = folds.Select((fold, i) => Increases(table, trainer.Fit(table, [.. fold.TrainIndices]), [.. fold.TestIndices], (options.Shuffles, SeedStream.At(options.Seed, i)))).ToArray();
        return [.. table.Features
            .Select((feature, k) => Of(feature, Array.ConvertAll(losses, fold => fold[k])))
            .OrderByDescending(one => one.Mean)];
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Feature}: {Mean:G4} ± {StandardError:G3}");

    private static FeatureImportance Of(string feature, double[] increases) =>
        new(feature, increases.Average(), Sample.StandardDeviation(increases) / Math.Sqrt(increases.Length));

    private static double[] Increases(LearningTable table, ProbabilityModel model, int[] rows, (int Shuffles, Rng Rng) how)
    {
        var known = table.RowsOf(rows);
        bool[] outcomes = Array.ConvertAll(rows, row => table.Targets[row]);
        var plain = LogLoss(model.Predict(known), outcomes);
        var result = new double[table.Features.Count];
        for (var k = 0; k < result.Length; k++)
        {
            var column = Array.ConvertAll(known, row => row[k]);
            for (var s = 0; s < how.Shuffles; s++)
            {
                how.Rng.Shuffle<double>(column);
                double[][] mixed = [.. known.Select((row, i) => (double[])[.. row[..k], column[i], .. row[(k + 1)..]])];
                result[k] += (LogLoss(model.Predict(mixed), outcomes) - plain) / how.Shuffles;
            }
        }

        return result;
    }

    // A certain model that errs once would make every difference infinite.
    private static double LogLoss(double[] probabilities, bool[] outcomes) =>
        probabilities.Zip(outcomes, (p, y) => -Math.Log(Math.Max(Least, y ? p : 1 - p))).Average();
}
