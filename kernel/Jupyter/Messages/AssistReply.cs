using System.Net;
using System.Text;
using AlgoAcademy.Jupyter.Wire;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Messages;

/// <summary>Contents of complete_reply and inspect_reply.</summary>
internal static class AssistReply
{
    // In front ends that show a list at each key a thousand names are as good as ten thousand, and faster.
    private const int MostMatches = 1000;

    /// <summary>complete_reply; positions in code points, kinds and signatures in the metadata that JupyterLab and VS Code read.</summary>
    public static byte[] Complete(string code, CompletionList list)
    {
        var (start, end) = (CodePoints.FromUtf16(code, list.Start), CodePoints.FromUtf16(code, list.End));
        var items = list.Items.Take(MostMatches).ToList();
        return JsonBytes.Object(writer =>
        {
            writer.WriteString("status"u8, "ok"u8);
            writer.WriteStartArray("matches"u8);
            foreach (var item in items)
                writer.WriteStringValue(item.Text);
            writer.WriteEndArray();
            writer.WriteNumber("cursor_start"u8, start);
            writer.WriteNumber("cursor_end"u8, end);
            writer.WriteStartObject("metadata"u8);
            writer.WriteStartArray("_jupyter_types_experimental"u8);
            foreach (var item in items)
            {
                writer.WriteStartObject();
                writer.WriteNumber("start"u8, start);
                writer.WriteNumber("end"u8, end);
                writer.WriteString("text"u8, item.Text);
                writer.WriteString("type"u8, item.Kind);
                writer.WriteString("signature"u8, item.Signature);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    /// <summary>inspect_reply; level 0 leaves overloads and namespace out.</summary>
    public static byte[] Inspect(Inspection found, int detailLevel)
    {
        var details = found.Details.Where(detail => detailLevel > 0 || detail.Key is not ("Overloads" or "Namespace")).ToList();
        return JsonBytes.Object(writer =>
        {
            writer.WriteString("status"u8, "ok"u8);
            writer.WriteBoolean("found"u8, value: true);
            writer.WriteStartObject("data"u8);
            writer.WriteString("text/plain"u8, Plain(found, details));
            writer.WriteString("text/html"u8, Html(found, details));
            writer.WriteEndObject();
            writer.WriteStartObject("metadata"u8);
            writer.WriteEndObject();
        });
    }

    private static string Plain(Inspection found, List<KeyValuePair<string, string>> details)
    {
        var text = new StringBuilder(found.Signature);
        if (found.Summary.Length > 0)
            text.Append("\n\n").Append(found.Summary);
        foreach (var (heading, value) in details)
            text.Append("\n\n").Append(heading).Append(value.Contains('\n', StringComparison.Ordinal) ? ":\n" : ": ").Append(value);
        return text.ToString();
    }

    private static string Html(Inspection found, List<KeyValuePair<string, string>> details)
    {
        var html = new StringBuilder($"<pre>{WebUtility.HtmlEncode(found.Signature)}</pre>");
        if (found.Summary.Length > 0)
            html.Append("<p>").Append(WebUtility.HtmlEncode(found.Summary)).Append("</p>");
        if (details.Count == 0)
            return html.ToString();
        html.Append("<dl>");
        foreach (var (heading, value) in details)
        {
            html.Append("<dt><b>").Append(WebUtility.HtmlEncode(heading)).Append("</b></dt><dd>")
                .Append(WebUtility.HtmlEncode(value).ReplaceLineEndings("<br>")).Append("</dd>");
        }

        return html.Append("</dl>").ToString();
    }
}
