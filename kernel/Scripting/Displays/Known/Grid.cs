using System.Globalization;
using AlgoAcademy.Scripting.Displays.Objects;
using Microsoft.DotNet.Interactive.Formatting;

namespace AlgoAcademy.Scripting.Displays.Known;

/// <summary>A table of values whose size is known: the first rows and columns are shown, the rest is counted.</summary>
/// <param name="Columns">The names of all columns.</param>
/// <param name="RowCount">How many rows there are.</param>
/// <param name="Cell">The value at row and column; NaN and null are shown as missing.</param>
internal sealed record Grid(IReadOnlyList<string> Columns, long RowCount, Func<int, int, object?> Cell)
{
    private const int MostColumns = 30;

    /// <summary>The names of the rows; null numbers them.</summary>
    public Func<int, object?>? RowName { get; init; }

    /// <summary>The heading of the row names.</summary>
    public string RowHeading { get; init; } = "";

    /// <summary>The table under a line that says what it is.</summary>
    public MimeBundle ToBundle(string title)
    {
        var node = ToTable();
        var html = $"<p style=\"opacity:.7\">{System.Net.WebUtility.HtmlEncode(title)}</p>{NodeHtml.Of(node)}";
        return MimeBundles.Html(html, $"{title}\n{NodeText.Of(node)}");
    }

    private ValueNode.Table ToTable()
    {
        var width = Math.Min(Columns.Count, MostColumns);
        var height = (int)Math.Min(RowCount, Math.Max(1, Formatter.ListExpansionLimit));
        var rows = new List<IReadOnlyList<ValueNode>>(height);
        for (var r = 0; r < height; r++)
        {
            var cells = new List<ValueNode>(width + 1) { Line(RowName is null ? r : RowName(r)) };
            for (var c = 0; c < width; c++) cells.Add(Line(Cell(r, c)));
            rows.Add(cells);
        }

        return new ValueNode.Table([RowHeading, .. Columns.Take(width)], rows, More(RowCount - height, Columns.Count - width));
    }

    private static ValueNode.Line Line(object? value) => value switch
    {
        null or DBNull => new ValueNode.Line("<missing>", LineKind.Note),
        double number => new ValueNode.Line(number.ToString("G10", CultureInfo.InvariantCulture), LineKind.Number),
        float number => new ValueNode.Line(number.ToString("G7", CultureInfo.InvariantCulture), LineKind.Number),
        _ => new ValueNode.Line(ScalarText.Of(value), ScalarText.KindOf(value)),
    };

    private static string? More(long rows, int columns)
    {
        var parts = new List<string>();
        if (rows > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{rows} more rows"));
        if (columns > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{columns} more columns"));
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }
}
