using System.Globalization;
using Deedle;

namespace AlgoAcademy.Research;

/// <summary>
/// Several columns of numbers on one time axis: the closes of thirty stocks, the yields of four maturities, the extra
/// columns of a futures contract. Immutable; NaN where the source has nothing.
/// </summary>
public sealed class SeriesPanel
{
    private readonly Dictionary<string, Series> byName;

    /// <summary>A panel of these columns, in this order.</summary>
    /// <param name="symbol">What the columns have in common, for titles.</param>
    /// <param name="columns">At least one; names differ, and all share one time axis.</param>
    /// <exception cref="ArgumentException">No column, a name twice, or a column on another axis.</exception>
    public SeriesPanel(string symbol, IReadOnlyList<Series> columns)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0)
        {
            throw new ArgumentException("A panel must have at least one column; had none.", nameof(columns));
        }

        Symbol = symbol;
        Columns = [.. columns];
        Axis = columns[0].Axis;
        byName = new Dictionary<string, Series>(columns.Count, StringComparer.Ordinal);
        foreach (var column in columns)
        {
            Axis.RequireAlignedWith(column.Axis, $"columns '{columns[0].Name}' and '{column.Name}'");
            if (!byName.TryAdd(column.Name, column))
            {
                throw new ArgumentException($"Column names must differ; '{column.Name}' comes twice.", nameof(columns));
            }
        }
    }

    /// <summary>What the columns have in common.</summary>
    public string Symbol { get; }

    /// <summary>The times that all columns share.</summary>
    public TimeAxis Axis { get; }

    /// <summary>The columns, in the order of the source.</summary>
    public IReadOnlyList<Series> Columns { get; }

    /// <summary>The names of the columns, in the order of the source.</summary>
    public IReadOnlyList<string> Names => [.. Columns.Select(column => column.Name)];

    /// <summary>Number of rows.</summary>
    public int Count => Axis.Count;

    /// <summary>The column of this name.</summary>
    /// <exception cref="ArgumentException">No such column; the message names those there are.</exception>
    public Series this[string name] => byName.TryGetValue(name, out var column)
        ? column
        : throw new ArgumentException($"'{Symbol}' has no column '{name}'. It has {string.Join(", ", Names)}.", nameof(name));

    /// <summary>The columns of these names, in this order.</summary>
    /// <exception cref="ArgumentException">A name that no column has.</exception>
    public SeriesPanel Select(params IEnumerable<string> names) => new(Symbol, [.. names.Select(name => this[name])]);

    /// <summary>Simple returns x[t] / x[t−1] − 1 of every column as fractions; the first row is NaN, and so is every return next to a NaN.</summary>
    public SeriesPanel Returns() => Map(column => column.Returns().Named(column.Name));

    /// <summary>Every column through <paramref name="function"/>, which must keep the axis.</summary>
    /// <exception cref="ArgumentException">A result on another axis.</exception>
    public SeriesPanel Map(Func<Series, Series> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new SeriesPanel(Symbol, [.. Columns.Select(function)]);
    }

    /// <summary><paramref name="count"/> rows from row <paramref name="start"/>: one copy of their columns and times.</summary>
    public SeriesPanel Slice(int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - start);
        var axis = Axis.Slice(start, count);
        return new SeriesPanel(Symbol, [.. Columns.Select(column => column.On(axis, start))]);
    }

    /// <summary>The rows with <paramref name="from"/> ≤ time ≤ <paramref name="to"/>; unspecified kinds are read as UTC.</summary>
    public SeriesPanel Between(DateTime from, DateTime to) => new(Symbol, [.. Columns.Select(column => column.Between(from, to))]);

    /// <summary>The rows in which every column has a number: what estimators that know no NaN need. Says nothing of why a value was missing.</summary>
    public SeriesPanel WithoutGaps()
    {
        var rows = Enumerable.Range(0, Count).Where(row => Columns.All(column => double.IsFinite(column[row]))).ToArray();
        var axis = new TimeAxis(Array.ConvertAll(rows, row => Axis.Times[row]), Axis.Frequency);
        return new SeriesPanel(Symbol, [.. Columns.Select(column => new Series(column.Name, axis, Array.ConvertAll(rows, row => column[row])))]);
    }

    /// <summary>Bars whose open, high, low and close are all this column's value: closes without a range.</summary>
    /// <exception cref="ArgumentException">No such column.</exception>
    /// <exception cref="InvalidBarsException">A value is NaN, zero or below: no price.</exception>
    public BarSeries ToBars(string name)
    {
        var column = this[name];
        return new BarSeries(name, Axis.Frequency, new BarColumns
        {
            CloseTime = [.. Axis.Times],
            Open = [.. column.Values],
            High = [.. column.Values],
            Low = [.. column.Values],
            Close = [.. column.Values],
        });
    }

    /// <summary>A Deedle frame keyed by time, one column a name; NaN becomes a missing value.</summary>
    public Frame<DateTime, string> ToFrame()
    {
        DateTime[] keys = [.. Axis.Times];
        return Frame.FromColumns(Columns.Select(column =>
            KeyValuePair.Create(column.Name, new Series<DateTime, double>(keys, column.Values))));
    }

    /// <inheritdoc/>
    public override string ToString() => Count == 0
        ? $"{Symbol}: {Columns.Count} columns, no rows"
        : string.Create(CultureInfo.InvariantCulture,
            $"{Symbol}: {Columns.Count} columns × {Count} {Axis.Frequency.Name} rows {Axis.Times[0]:yyyy-MM-dd}..{Axis.Times[^1]:yyyy-MM-dd}");
}
