namespace AlgoAcademy.Research;

/// <summary>A way to fit a model of the probability that a row's target is true. The same rows and seed give the same model, bit by bit.</summary>
public abstract class Trainer
{
    private protected Trainer()
    {
    }

    /// <summary>What it is called.</summary>
    public abstract string Name { get; }

    /// <summary>Fits to rows of a table.</summary>
    /// <param name="table">Features and targets.</param>
    /// <param name="rows">The rows to learn from, as <see cref="Fold.TrainIndices"/> gives; null: all.</param>
    /// <exception cref="ArgumentException">Fewer than ten rows, all targets equal, weights all zero, a row that is not there, or an option out of range.</exception>
    public ProbabilityModel Fit(LearningTable table, IReadOnlyList<int>? rows = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        OptionRules.Require(Faults(), nameof(table));
        rows ??= [.. Enumerable.Range(0, table.Count)];
        if (rows.Any(row => row < 0 || row >= table.Count))
        {
            throw new ArgumentException($"Rows must be from 0 to {table.Count - 1}; one was {rows.First(row => row < 0 || row >= table.Count)}.", nameof(rows));
        }

        var trues = rows.Count(row => table.Targets[row]);
        if (rows.Count < 10 || trues == 0 || trues == rows.Count || rows.All(row => table.Weights[row] == 0))
        {
            throw new ArgumentException($"At least 10 rows with some weight and both outcomes are needed to learn from; there were {rows.Count}, {trues} of them true.", nameof(rows));
        }

        return FitCore(table, rows);
    }

    private protected abstract ProbabilityModel FitCore(LearningTable table, IReadOnlyList<int> rows);

    private protected abstract IEnumerable<string> Faults();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
