namespace AlgoAcademy.Research;

/// <summary>Returns of several strategies side by side, row by row in time: what tests over many strategies work on.</summary>
internal sealed class ReturnTableau
{
    private ReturnTableau(string[] names, double[] values)
    {
        Names = names;
        Values = values;
        Rows = values.Length / names.Length;
    }

    public string[] Names { get; }

    /// <summary>Row t, column k at t · Columns + k.</summary>
    public double[] Values { get; }

    public int Rows { get; }

    public int Columns => Names.Length;

    /// <summary>The rows from the first in which every column is a number; less the benchmark when there is one.</summary>
    public static ReturnTableau Of(IReadOnlyList<Series> strategies, Series? benchmark, int leastRows)
    {
        ArgumentNullException.ThrowIfNull(strategies);
        if (strategies.Count == 0)
        {
            throw new ArgumentException("At least one strategy is needed; there was none.", nameof(strategies));
        }

        var axis = (benchmark ?? strategies[0]).Axis;
        var start = benchmark?.WarmUp ?? 0;
        foreach (var strategy in strategies)
        {
            axis.RequireAlignedWith(strategy.Axis, $"'{strategy.Name}' and the other returns");
            start = Math.Max(start, strategy.WarmUp);
        }

        if (axis.Count - start < leastRows)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"At least {leastRows} bars are needed on which every strategy has a return; there were {axis.Count - start}."), nameof(strategies));
        }

        return new ReturnTableau([.. strategies.Select(strategy => strategy.Name)], Fill(strategies, benchmark, start));
    }

    public double[] Column(int k)
    {
        var column = new double[Rows];
        for (var t = 0; t < column.Length; t++)
        {
            column[t] = Values[(t * Columns) + k];
        }

        return column;
    }

    private static double[] Fill(IReadOnlyList<Series> strategies, Series? benchmark, int start)
    {
        var columns = strategies.Count;
        var rows = strategies[0].Count - start;
        var values = new double[rows * columns];
        for (var k = 0; k < columns; k++)
        {
            for (var t = 0; t < rows; t++)
            {
                var value = strategies[k][start + t] - (benchmark?[start + t] ?? 0);
                values[(t * columns) + k] = double.IsFinite(value)
                    ? value
                    : throw new ArgumentException(FormattableString.Invariant(
                        $"Returns must be finite once all strategies have begun; '{strategies[k].Name}' (less the benchmark) was {value} at bar {start + t}."),
                        nameof(strategies));
            }
        }

        return values;
    }
}
