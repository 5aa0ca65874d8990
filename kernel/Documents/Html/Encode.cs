using System.Text;

namespace AlgoAcademy.Documents.Html;

/// <summary>Text into HTML. Non-ASCII stays as it is: the page is UTF-8.</summary>
internal static class Encode
{
    /// <summary>Safe as the content of an element and inside a quoted attribute; control characters that HTML forbids become U+FFFD.</summary>
    public static string Text(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                < ' ' and not ('\n' or '\t') => html.Append('\uFFFD'),
                _ => html.Append(c),
            };
        }

        return html.ToString();
    }

    /// <summary>JSON inside a script element: no '&lt;' is left that could end the element or open a comment.</summary>
    public static string Json(string json) => json
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);
}
