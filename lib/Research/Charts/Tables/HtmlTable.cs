using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>A table that screen readers can walk: caption, column heads and, if asked for, row heads; all text encoded.</summary>
/// <param name="Caption">What the table holds.</param>
/// <param name="Heads">Column heads.</param>
/// <param name="Rows">Cells, as many a row as there are heads.</param>
internal sealed record HtmlTable(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const string TableStyle = "border-collapse:separate;border-spacing:.9em .1em;font-variant-numeric:tabular-nums;text-align:right";

    /// <summary>Columns from this one on are numbers and stand to the right; those before are texts.</summary>
    internal int FirstNumber { get; init; } = 1;

    /// <summary>Under each head what its values are, in small letters; empty for tables that need no such line.</summary>
    internal IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Without numbers a table breaks its lines; with them it scrolls where the page is narrow.</summary>
    private bool IsProse => FirstNumber >= Heads.Count;

    internal string Write()
    {
        var html = new StringBuilder("<div style=\"overflow-x:auto\" tabindex=\"0\">")
            .Append(CultureInfo.InvariantCulture, $"<table style=\"{TableStyle}{(IsProse ? "" : ";white-space:nowrap")}\">")
            .Append(CultureInfo.InvariantCulture, $"<caption style=\"text-align:left;white-space:normal\">{SvgText.Encode(Caption)}</caption><thead>");
        Row(html, Heads, (text, i) => i < FirstNumber ? $"<th scope=\"col\" style=\"text-align:left\">{text}</th>" : $"<th scope=\"col\">{text}</th>");
        if (Types.Count > 0)
            Row(html, Types, (text, _) => $"<td style=\"font-size:.8em;font-style:italic\">{text}</td>");
        html.Append("</thead>");
        html.Append("<tbody>");
        foreach (var row in Rows)
            Row(html, row, (text, i) => i == 0 ? $"<th scope=\"row\" style=\"text-align:left\">{text}</th>" : i < FirstNumber ? $"<td style=\"text-align:left\">{text}</td>" : $"<td>{text}</td>");

        return html.Append("</tbody></table></div>").ToString();
    }

    private static void Row(StringBuilder html, IReadOnlyList<string> cells, Func<string, int, string> cell)
    {
        html.Append("<tr>");
        for (var i = 0; i < cells.Count; i++)
            html.Append(cell(SvgText.Encode(cells[i]), i));
        html.Append("</tr>");
    }
}
