namespace AlgoAcademy.Research;

/// <summary>
/// Probabilities for rows by models that have not seen them: each fold's model is fitted on its training rows and asked for its test rows.
/// </summary>
/// <remarks>Taught in lessons 21 and 23.</remarks>
public static class OutOfSample
{
    /// <summary>One forecast a row: walk-forward or k folds, whose tests do not overlap.</summary>
    /// <param name="table">Features and targets.</param>
    /// <param name="trainer">Fitted anew for each fold.</param>
    /// <param name="folds">Of the rows: <see cref="PurgedKFold"/> with <see cref="LearningTable.Purging"/>, or <see cref="Walk"/>.</param>
    /// <exception cref="ArgumentException">Folds of other rows, a row tested twice, or a training a model cannot be fitted on.</exception>
    public static OutOfSampleForecast Run(LearningTable table, Trainer trainer, IReadOnlyList<Fold> folds)
    {
        Require(table, trainer, folds);
        var probabilities = Enumerable.Repeat(double.NaN, table.Count).ToArray();
        foreach (var fold in folds)
        {
            int[] tested = [.. fold.TestIndices];
            if (Array.Exists(tested, row => !double.IsNaN(probabilities[row])))
            {
                throw new ArgumentException("Tests must not overlap: a row has one forecast. For combinatorial folds call Paths.", nameof(folds));
            }

            var predicted = trainer.Fit(table, [.. fold.TrainIndices]).Predict(table.RowsOf(tested));
            for (var i = 0; i < tested.Length; i++)
            {
                probabilities[tested[i]] = predicted[i];
            }
        }

        return new OutOfSampleForecast(trainer.Name, table, probabilities);
    }

    /// <summary>Combinatorial purged cross-validation: one forecast of all rows for each path, a distribution instead of one outcome.</summary>
    /// <param name="table">Features and targets.</param>
    /// <param name="trainer">Fitted anew for each fold.</param>
    /// <param name="split">Of the rows, with <see cref="LearningTable.Purging"/>.</param>
    /// <inheritdoc cref="Run"/>
    public static IReadOnlyList<OutOfSampleForecast> Paths(LearningTable table, Trainer trainer, CombinatorialSplit split)
    {
        ArgumentNullException.ThrowIfNull(split);
        Require(table, trainer, split.Folds);
        var known = split.Folds.Select(fold =>
        {
            int[] tested = [.. fold.TestIndices];
            var predicted = trainer.Fit(table, [.. fold.TrainIndices]).Predict(table.RowsOf(tested));
            return tested.Zip(predicted).ToDictionary(pair => pair.First, pair => pair.Second);
        }).ToArray();
        return [.. split.Assemble((fold, row) => known[fold][row]).Select((path, i) =>
            new OutOfSampleForecast(FormattableString.Invariant($"{trainer.Name}, path {i + 1}"), table, path))];
    }

    /// <summary>
    /// Walk-forward folds of rows without any training row whose label ends after the test's first row begins.
    /// </summary>
    /// <param name="table">Features and targets.</param>
    /// <param name="options">Lengths in rows; what <see cref="WalkForwardOptions.Purge"/> leaves out comes on top.</param>
    /// <exception cref="ArgumentException">A length out of range, or no test fits.</exception>
    public static IReadOnlyList<Fold> Walk(LearningTable table, WalkForwardOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. WalkForward.Split(table.Count, options).Select(fold =>
        {
            var start = table.Labels.Labels[fold.Test[0].Start].Start;
            var inTraining = fold.TrainIndices.ToHashSet();
            bool Reaches(int row) => table.Labels.Labels[row].End >= start;
            return fold with
            {
                Train = IndexSpan.Where(table.Count, row => inTraining.Contains(row) && !Reaches(row)),
                Purged = [.. fold.Purged, .. IndexSpan.Where(table.Count, row => inTraining.Contains(row) && Reaches(row))],
            };
        })];
    }

    private static void Require(LearningTable table, Trainer trainer, IReadOnlyList<Fold> folds)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(folds);
        if (folds.Count == 0 || folds.Any(fold => fold is null || fold.TestIndices.Concat(fold.TrainIndices).Any(row => row < 0 || row >= table.Count)))
        {
            throw new ArgumentException($"There must be at least one fold, of rows 0 to {table.Count - 1}. Split table.Count observations.", nameof(folds));
        }
    }
}
