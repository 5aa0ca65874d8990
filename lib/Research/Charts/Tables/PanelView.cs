using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>How panels and check reports look as the last expression of a cell.</summary>
public static class PanelView
{
    private const int MostColumns = 8;
    private const int MostDefects = 50;

    /// <summary>At most ten rows of the first eight columns, under a line that says what they are and what is left out.</summary>
    public static string ToHtml(this SeriesPanel panel)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var shown = panel.Columns.Take(MostColumns).ToList();
        var rows = ShownRows.Of(panel.Count).Select(i => i is { } index
            ? (IReadOnlyList<string>)[ShownRows.Time(panel.Axis.Times[index]), .. shown.Select(column => ValueText.Price(column[index]))]
            : ["⋮", .. shown.Select(_ => "")]);
        var rest = panel.Columns.Count - shown.Count;
        var caption = panel + (rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {rest} more columns: see Names") : "");
        return new HtmlTable(caption, ["Time (UTC)", .. shown.Select(column => column.Name)], [.. rows]).Write();
    }

    /// <summary>The first fifty defects, with bar, time, kind and rule, under the counts of each kind.</summary>
    public static string ToHtml(this BarCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var rows = check.Take(MostDefects).Select(defect => (IReadOnlyList<string>)
            [defect.Index.ToString(CultureInfo.InvariantCulture), ShownRows.Time(defect.Time), defect.Kind.ToString(), defect.Rule]);
        var rest = check.Count - MostDefects;
        var caption = check + (rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"; the last {rest} are not shown: use Of(kind) or Skip") : "");
        return check.Count == 0
            ? $"<p>{SvgText.Encode(check.ToString())}</p>"
            : new HtmlTable(caption, ["Bar", "Close (UTC)", "Kind", "What looks wrong"], [.. rows]) { FirstNumber = 4 }.Write();
    }
}
