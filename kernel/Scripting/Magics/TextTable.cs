using System.Net;
using System.Text;
using AlgoAcademy.Scripting.Displays;

namespace AlgoAcademy.Scripting.Magics;

/// <summary>A table of texts, as HTML and as aligned columns.</summary>
internal static class TextTable
{
    /// <summary>The table in both forms; every text is encoded.</summary>
    public static MimeBundle Of(string caption, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var html = new StringBuilder($"<table><caption>{WebUtility.HtmlEncode(caption)}</caption><thead><tr>");
        foreach (var head in heads) html.Append("<th scope=\"col\" style=\"text-align:left\">").Append(WebUtility.HtmlEncode(head)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row) html.Append("<td style=\"text-align:left\">").Append(WebUtility.HtmlEncode(cell)).Append("</td>");
            html.Append("</tr>");
        }

        return MimeBundles.Html(html.Append("</tbody></table>").ToString(), Plain([heads, .. rows]));
    }

    private static string Plain(List<IReadOnlyList<string>> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        return string.Join('\n', rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()));
    }
}
