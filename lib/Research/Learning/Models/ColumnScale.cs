namespace AlgoAcademy.Research;

/// <summary>Mean and standard deviation of each column of the training rows, and of those only: scaling on all rows is a leak.</summary>
internal sealed class ColumnScale
{
    private readonly double[] _means;
    private readonly double[] _deviations;

    private ColumnScale(double[] means, double[] deviations) => (_means, _deviations) = (means, deviations);

    public static ColumnScale Of(double[][] rows)
    {
        var columns = Enumerable.Range(0, rows[0].Length).Select(k => Array.ConvertAll(rows, row => row[k])).ToArray();
        return new ColumnScale(
            Array.ConvertAll(columns, static column => Sample.Mean(column)),
            Array.ConvertAll(columns, static column => Sample.StandardDeviation(column)));
    }

    /// <summary>A column that never changes is 0: it can tell nothing.</summary>
    public double[] Apply(IReadOnlyList<double> row) =>
        [.. row.Select((value, k) => _deviations[k] > 0 ? (value - _means[k]) / _deviations[k] : 0)];
}
