using System.Text;

namespace AlgoAcademy.Research;

/// <summary>A table that screen readers can walk: caption, column heads and, if asked for, row heads; all text encoded.</summary>
/// <param name="Caption">What the table holds.</param>
/// <param name="Heads">Column heads.</param>
/// <param name="Rows">Cells, as many a row as there are heads.</param>
internal sealed record HtmlTable(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const string TableStyle = "border-collapse:collapse;font-variant-numeric:tabular-nums";

    /// <summary>Columns from this one on are numbers and stand to the right; those before are texts.</summary>
    internal int FirstNumber { get; init; } = 1;

    internal string Write()
    {
        var html = new StringBuilder($"<table style=\"{TableStyle}\"><caption style=\"text-align:left\">{SvgText.Encode(Caption)}</caption><thead>");
        Row(html, Heads, (text, _) => $"<th scope=\"col\">{text}</th>");
        html.Append("</thead>");
        html.Append("<tbody style=\"text-align:right\">");
        foreach (var row in Rows)
            Row(html, row, (text, i) => i == 0 ? $"<th scope=\"row\" style=\"text-align:left\">{text}</th>" : i < FirstNumber ? $"<td style=\"text-align:left\">{text}</td>" : $"<td>{text}</td>");

        return html.Append("</tbody></table>").ToString();
    }

    private static void Row(StringBuilder html, IReadOnlyList<string> cells, Func<string, int, string> cell)
    {
        html.Append("<tr>");
        for (var i = 0; i < cells.Count; i++)
            html.Append(cell(SvgText.Encode(cells[i]), i));
        html.Append("</tr>");
    }
}
