using MathNet.Numerics.LinearAlgebra;

namespace AlgoAcademy.Research;

/// <summary>Returns as a matrix, a row for each bar after the last warm-up.</summary>
/// <param name="Centered">Less the mean of each column.</param>
/// <param name="Means">Mean of each column.</param>
internal sealed record ReturnRows(Matrix<double> Centered, Vector<double> Means)
{
    public int Count => Centered.RowCount;

    public static ReturnRows Of(SeriesPanel returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        var first = returns.Columns.Max(column => column.WarmUp);
        var count = returns.Count - first;
        if (count < 2)
        {
            throw new ArgumentException($"At least 2 rows are needed after the warm-up; {returns.Symbol} has {Math.Max(count, 0)}.", nameof(returns));
        }

        foreach (var column in returns.Columns)
        {
            for (var t = first; t < column.Count; t++)
            {
                if (!double.IsFinite(column[t]))
                {
                    throw new ArgumentException(FormattableString.Invariant(
                        $"'{column.Name}' must be finite after the warm-up; it was {column[t]} at {column.Times[t]:yyyy-MM-dd}. Leave the asset or the rows out."), nameof(returns));
                }
            }
        }

        var values = Matrix<double>.Build.Dense(count, returns.Columns.Count, (row, asset) => returns.Columns[asset][first + row]);
        var means = values.ColumnSums() / count;
        return new ReturnRows(values.MapIndexed((_, asset, value) => value - means[asset], Zeros.Include), means);
    }
}
