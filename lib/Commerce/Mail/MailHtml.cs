using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Commerce;

/// <summary>The HTML twin of a plain text: paragraphs, line breaks and links, nothing else; no picture, no tracker, no style to load.</summary>
internal static partial class MailHtml
{
    public static string Of(string text)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><body style=\"font-family:sans-serif;line-height:1.5;max-width:36em\">\n");
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            html.Append("<p>").Append(string.Join("<br>\n", paragraph.Split('\n').Select(Line))).Append("</p>\n");
        return html.Append("</body></html>\n").ToString();
    }

    // Addresses are found in the text as it was: of the encoded one, an ampersand would end them.
    private static string Line(string line)
    {
        var html = new StringBuilder();
        var from = 0;
        foreach (Match match in Address().Matches(line))
        {
            var address = WebUtility.HtmlEncode(match.Value);
            html.Append(WebUtility.HtmlEncode(line[from..match.Index])).Append("<a href=\"").Append(address).Append("\">").Append(address).Append("</a>");
            from = match.Index + match.Length;
        }

        return html.Append(WebUtility.HtmlEncode(line[from..])).ToString();
    }

    [GeneratedRegex("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
