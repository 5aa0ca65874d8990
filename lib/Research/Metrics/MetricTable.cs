namespace AlgoAcademy.Research;

/// <summary>
/// The tear sheets of several backtests side by side: <c>MetricTable.Of(("trend", trend), ("hold", hold))</c>. Each is compared
/// with holding its own instrument.
/// </summary>
public sealed record MetricTable
{
    private MetricTable(IReadOnlyList<string> names, IReadOnlyList<TearSheet> sheets)
    {
        Names = names;
        Sheets = sheets;
    }

    /// <summary>The columns, in the order given.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The tear sheet of each column.</summary>
    public IReadOnlyList<TearSheet> Sheets { get; }

    /// <summary>The metrics, in the order of a tear sheet.</summary>
    public IReadOnlyList<string> Metrics => [.. Sheets[0].Rows.Select(row => row.Name)];

    /// <summary>One number; NaN when it is undefined.</summary>
    /// <param name="metric">A row, as shown.</param>
    /// <param name="name">A column, as given.</param>
    /// <exception cref="ArgumentException">There is no such row or column.</exception>
    public double this[string metric, string name]
    {
        get
        {
            for (var i = 0; i < Names.Count; i++)
            {
                if (Names[i] == name)
                {
                    return Sheets[i][metric];
                }
            }

            throw new ArgumentException($"The table has no column '{name}'; it has {string.Join(", ", Names)}.", nameof(name));
        }
    }

    /// <summary>The table.</summary>
    /// <param name="results">Backtests under names that differ.</param>
    /// <exception cref="ArgumentException">No result, a missing result, or a name twice.</exception>
    public static MetricTable Of(params IReadOnlyList<(string Name, BacktestResult Result)> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (results.Count == 0)
        {
            throw new ArgumentException("results must hold at least one backtest to show; there was none.", nameof(results));
        }

        if (results.GroupBy(item => item.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Names of columns must differ; '{twice.Key}' stands {twice.Count()} times.", nameof(results));
        }

        return new MetricTable([.. results.Select(item => item.Name)], [.. results.Select(item => TearSheet.Of(item.Result))]);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        int[] widths = [.. Names.Select(name => Math.Max(name.Length, 14) + 2)];
        var lines = Sheets[0].Rows.Select((row, i) => Line(row.Name, sheet => sheet.Rows[i].Text));
        return string.Join(Environment.NewLine, lines.Prepend($"{"",-26}{string.Concat(Names.Select((name, i) => name.PadLeft(widths[i])))}"));

        string Line(string name, Func<TearSheet, string> text) => $"{name,-26}{string.Concat(Sheets.Select((sheet, i) => text(sheet).PadLeft(widths[i])))}";
    }
}
