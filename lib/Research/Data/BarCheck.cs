using System.Collections;
using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// Everything suspicious about a series of bars, in order of time. A list to be worked through: whether a jump is an error or a
/// crash, no program knows.
/// </summary>
public sealed class BarCheck : IReadOnlyList<BarDefect>
{
    private readonly List<BarDefect> defects;

    internal BarCheck(string symbol, int bars, IEnumerable<BarDefect> found)
    {
        Symbol = symbol;
        Bars = bars;
        defects = [.. found.OrderBy(defect => defect.Index).ThenBy(defect => defect.Kind)];
    }

    /// <summary>Whose bars were checked.</summary>
    public string Symbol { get; }

    /// <summary>Number of bars that were checked.</summary>
    public int Bars { get; }

    /// <summary>Number of defects.</summary>
    public int Count => defects.Count;

    /// <summary>Defect <paramref name="index"/> in order of time.</summary>
    public BarDefect this[int index] => defects[index];

    /// <summary>The defects of one kind.</summary>
    public IReadOnlyList<BarDefect> Of(DefectKind kind) => [.. defects.Where(defect => defect.Kind == kind)];

    /// <inheritdoc/>
    public IEnumerator<BarDefect> GetEnumerator() => defects.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString()
    {
        var kinds = defects.GroupBy(defect => defect.Kind).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} {kind.Key}"));
        return Count == 0
            ? $"{Symbol}: nothing suspicious in {Bars} bars"
            : $"{Symbol}: {Count} suspicious of {Bars} bars ({string.Join(", ", kinds)})";
    }

    /// <summary>
    /// Every fatal defect of raw columns, of which <see cref="BarSeries"/>'s constructor names only the first: times not in order or
    /// not UTC, prices that are not finite and above zero, volumes below zero.
    /// </summary>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    public static BarCheck Of(BarColumns columns, string symbol = "columns")
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new BarCheck(symbol, columns.CloseTime.Length, BarRules.Fatal(columns));
    }
}
