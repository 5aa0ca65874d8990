using System.Globalization;
using System.Reflection;

namespace AlgoAcademy.Research;

/// <summary>How results of several series on one time axis look as the last expression of a cell: MACD, bands, Ichimoku.</summary>
public static class SeriesSetView
{
    /// <summary>At most ten rows, the first and the last five, with a column for each public property that is a series.</summary>
    /// <param name="set">An object with at least one property of type <see cref="Series"/>.</param>
    /// <exception cref="ArgumentException">It has none.</exception>
    public static string ToHtml(object set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var columns = set.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(Series))
            .Select(p => (p.Name, Series: (Series)p.GetValue(set)!)).ToList();
        if (columns.Count == 0)
            throw new ArgumentException($"The value must have properties that are series; {set.GetType().Name} has none.", nameof(set));
        var axis = columns[0].Series.Axis;
        var rows = ShownRows.Of(axis.Count).Select(i => i is { } index
            ? (IReadOnlyList<string>)[ShownRows.Time(axis.Times[index]), .. columns.Select(c => ValueText.Price(c.Series[index]))]
            : ["⋮", .. columns.Select(_ => "")]);
        var caption = string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", columns.Select(c => c.Series.Name))}: {axis.Count} values each, the first {columns.Max(c => c.Series.WarmUp)} undefined");
        return new HtmlTable(caption, ["Close (UTC)", .. columns.Select(c => c.Name)], [.. rows]).Write();
    }
}
