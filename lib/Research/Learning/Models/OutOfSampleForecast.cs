namespace AlgoAcademy.Research;

/// <summary>What models said of rows they had not seen.</summary>
public sealed class OutOfSampleForecast
{
    internal OutOfSampleForecast(string name, LearningTable table, double[] probabilities)
    {
        (Name, Table, Probabilities) = (name, table, probabilities);
        int[] tested = [.. Enumerable.Range(0, table.Count).Where(row => !double.IsNaN(probabilities[row]))];
        Score = ProbabilityScore.Of(Array.ConvertAll(tested, row => probabilities[row]), Array.ConvertAll(tested, row => table.Targets[row]));
    }

    /// <summary>The trainer, and the path if there are several.</summary>
    public string Name { get; }

    /// <summary>The rows.</summary>
    public LearningTable Table { get; }

    /// <summary>Probability of each row; NaN for rows no fold tests.</summary>
    public IReadOnlyList<double> Probabilities { get; }

    /// <summary>How good they were, over the rows that were tested.</summary>
    public ProbabilityScore Score { get; }

    /// <summary>
    /// A signal for <see cref="Backtest"/>: the mean of the bets that are open (<see cref="BetSize.Signal"/>). A probability below a half bets
    /// against the label; of a meta-label, whose side is the primary's, it bets nothing.
    /// </summary>
    /// <param name="step">Sizes are rounded to multiples of this, above 0, at most 1; null: not rounded.</param>
    /// <exception cref="ArgumentException">The step is out of range.</exception>
    public Signal ToSignal(double? step = null)
    {
        var sizes = Probabilities.Select((p, row) =>
        {
            if (double.IsNaN(p))
            {
                return double.NaN;
            }

            var size = SizeOf(p, row);
            return step is { } rounded ? BetSize.Rounded(size, rounded) : size;
        });
        return BetSize.Signal(Table.Labels, [.. sizes]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Score}";

    private double SizeOf(double probability, int row)
    {
        var size = BetSize.Of(probability);
        return Table.Labels.IsMeta ? Math.Max(0, size) * Table.Labels.Labels[row].Side : size;
    }
}
