using System.Net;
using System.Text;

namespace AlgoAcademy.Scripting.Displays.Objects;

/// <summary>
/// Writes a node as HTML: plain elements, which every notebook front end already has a style for, light and dark. What
/// must not be left to chance (numbers to the right, text to the left) is said on the element, so that no style sheet is
/// needed, repeated or lost.
/// </summary>
internal static class NodeHtml
{
    private const int LongestShort = 60;
    private const string Left = " style=\"text-align:left\"";
    private const string Right = " style=\"text-align:right\"";

    public static string Of(ValueNode node)
    {
        var html = new StringBuilder();
        Write(html, node, isOpen: true);
        return html.ToString();
    }

    private static void Write(StringBuilder html, ValueNode node, bool isOpen)
    {
        switch (node)
        {
            case ValueNode.Line line:
                WriteLine(html, line);
                break;
            case ValueNode.Row row:
                html.Append("<span>").Append(Encode(NodeText.Of(row))).Append("</span>");
                break;
            case ValueNode.Table table:
                WriteTable(html, table, isOpen);
                break;
            case ValueNode.Card card:
                WriteCard(html, card, isOpen);
                break;
            case ValueNode.Rich rich:
                html.Append(rich.Html);
                break;
            case ValueNode.Fault fault:
                html.Append("<details><summary><code>").Append(Encode(fault.Title)).Append("</code>: ").Append(Encode(fault.Message))
                    .Append("</summary><pre>").Append(Encode(fault.Details)).Append("</pre></details>");
                break;
        }
    }

    private static void WriteLine(StringBuilder html, ValueNode.Line line)
    {
        var (open, close) = line.Kind switch
        {
            LineKind.Note => ("<span style=\"opacity:.7\">", "</span>"),
            LineKind.Block => ("<pre style=\"text-align:left\">", "</pre>"),
            _ => line.Value.Contains('\n') ? ("<span style=\"white-space:pre-wrap\">", "</span>") : ("", ""),
        };
        html.Append(open).Append(Encode(line.Value)).Append(close);
    }

    private static void WriteTable(StringBuilder html, ValueNode.Table table, bool isOpen)
    {
        if (!isOpen) html.Append("<details><summary>").Append(Encode(NodeText.Summary(table))).Append("</summary>");
        var aligned = table.Columns.Select((_, i) => IsNumeric(table, i) ? Right : Left).ToList();
        html.Append("<table><thead><tr>");
        for (var i = 0; i < table.Columns.Count; i++)
            html.Append("<th scope=\"col\"").Append(aligned[i]).Append('>').Append(Encode(table.Columns[i])).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                html.Append("<td").Append(aligned[i]).Append('>');
                Write(html, row[i], isOpen: false);
                html.Append("</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        if (table.More is not null) html.Append("<p style=\"opacity:.7\">… ").Append(Encode(table.More)).Append("</p>");
        if (!isOpen) html.Append("</details>");
    }

    private static void WriteCard(StringBuilder html, ValueNode.Card card, bool isOpen)
    {
        var summary = isOpen ? Title(card) : Encode(NodeText.Summary(card));
        if (card.Members.Count == 0 || (!isOpen && IsShort(card)))
        {
            html.Append("<span>").Append(summary).Append("</span>");
            return;
        }

        html.Append(isOpen ? "<details open><summary>" : "<details><summary>").Append(summary).Append("</summary><table><tbody>");
        foreach (var (name, value) in card.Members)
        {
            html.Append("<tr><th scope=\"row\"").Append(Left).Append('>').Append(Encode(name)).Append("</th><td").Append(Left).Append('>');
            Write(html, value, isOpen: false);
            html.Append("</td></tr>");
        }

        html.Append("</tbody></table></details>");
    }

    // What fits on a line needs no triangle to open it.
    private static bool IsShort(ValueNode.Card card) =>
        card.Own is null && card.Members.All(m => m.Value is ValueNode.Line or ValueNode.Row) && NodeText.Summary(card).Length <= LongestShort;

    private static string Title(ValueNode.Card card)
    {
        var title = card.Title.Length == 0 ? "<span style=\"opacity:.7\">anonymous object</span>" : $"<code>{Encode(card.Title)}</code>";
        return card.Own is null ? title : $"{title} {Encode(card.Own)}";
    }

    private static bool IsNumeric(ValueNode.Table table, int column)
    {
        var kinds = table.Rows.Select(row => row[column] is ValueNode.Line line ? line.Kind : LineKind.Block).ToList();
        return kinds.Contains(LineKind.Number) && kinds.TrueForAll(k => k is LineKind.Number or LineKind.Note);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
