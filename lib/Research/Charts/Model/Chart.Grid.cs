using System.Collections.Immutable;

namespace AlgoAcademy.Research;

public sealed partial record Chart
{
    /// <summary>The most cells of a heat map.</summary>
    public const int MostCells = 10_000;

    /// <summary>
    /// A cell for each pair of a column and a row, coloured by its value and, where there is room, with its value written in
    /// it. Takes the whole of the last panel, whose height follows the number of rows.
    /// </summary>
    /// <param name="columns">Names along x.</param>
    /// <param name="rows">Names along y, from the top.</param>
    /// <param name="values">One row of values for each row's name; NaN leaves a cell empty.</param>
    /// <param name="name">What the values are, with their unit.</param>
    /// <param name="colors">What colour a value has; null takes a scale from the lowest to the highest value.</param>
    /// <exception cref="ArgumentException">Rows of other lengths, repeated names, no finite value, more than 10,000 cells, or a panel with traces in it.</exception>
    public Chart Heatmap(IReadOnlyList<string> columns, IReadOnlyList<string> rows, IReadOnlyList<IReadOnlyList<double>> values, string name, ColorScale? colors = null)
    {
        RequireGrid(columns, rows, values, name);
        if (!Panels[^1].Traces.IsEmpty)
            throw new ArgumentException($"Heat map '{name}' must have a panel of its own; '{Panels[^1].YTitle}' has {Panels[^1].Traces.Length} traces. Start one with Panel.", nameof(name));
        ImmutableArray<double> cells = [.. values.SelectMany(row => row)];
        var chart = this with
        {
            Categories = [.. columns],
            Panels = Panels.SetItem(Panels.Length - 1, Panels[^1] with { Rows = [.. rows], Height = Math.Clamp(rows.Count * 0.12, 0.3, 2.4) }),
        };
        return chart.WithTrace(new CellTrace(columns.Count, cells, colors ?? ColorScale.Sequential(cells), name), AxisKind.Category);
    }

    /// <summary>
    /// A symmetric matrix of correlations from −1 (vermillion) over 0 (white) to 1 (blue).
    /// </summary>
    /// <param name="names">Names of the series, along both axes.</param>
    /// <param name="matrix">Correlations, one row for each name; NaN where undefined.</param>
    /// <exception cref="ArgumentException">Not square, or a value outside −1…1.</exception>
    public Chart CorrelationMatrix(IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<double>> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.SelectMany(row => row).FirstOrDefault(c => Math.Abs(c) > 1 + 1e-9) is var wrong && wrong != 0)
            throw new ArgumentException(FormattableString.Invariant($"Correlations must be from −1 to 1; one was {wrong:G6}."), nameof(matrix));
        return Heatmap(names, names, matrix, "correlation", ColorScale.Diverging([-1, 1]));
    }

    private void RequireGrid(IReadOnlyList<string> columns, IReadOnlyList<string> rows, IReadOnlyList<IReadOnlyList<double>> values, string name)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != rows.Count || values.Any(row => row.Count != columns.Count))
        {
            var lengths = string.Join(", ", values.Select(row => row.Count).Distinct().Order());
            throw new ArgumentException($"Heat map '{name}' needs {rows.Count} rows of {columns.Count} values; had {values.Count} rows of {lengths}.", nameof(values));
        }

        foreach (var names in new[] { columns, rows })
        {
            if (names.Count == 0 || names.Distinct(StringComparer.Ordinal).Count() != names.Count)
                throw new ArgumentException($"The names of the columns and of the rows of '{name}' must differ from each other, and there must be one at least.", nameof(columns));
        }

        if (columns.Count * rows.Count > MostCells)
            throw new ArgumentException($"Heat map '{name}' must have at most {MostCells} cells; had {columns.Count} × {rows.Count}. Take fewer values of each parameter.", nameof(values));
        if (!Categories.IsEmpty && !Categories.SequenceEqual(columns, StringComparer.Ordinal))
            throw new ArgumentException($"Heat map '{name}' must have the columns of the chart ({string.Join(", ", Categories)}).", nameof(columns));
    }
}
