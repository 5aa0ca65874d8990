using System.Net;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Scripting.Displays;

/// <summary>The text of HTML, for terminals and screen readers.</summary>
internal static partial class HtmlText
{
    private const int Longest = 2000;

    public static string Of(string html)
    {
        var text = Tag().Replace(Block().Replace(Invisible().Replace(html, " "), "\n"), " ");
        text = BlankLines().Replace(Spaces().Replace(WebUtility.HtmlDecode(text), " "), "\n").Trim();
        if (text.Length == 0) return "(HTML)";
        return text.Length <= Longest ? text : text[..Longest] + " …";
    }

    [GeneratedRegex("<(?<name>script|style|svg)\\b.*?</\\k<name>\\s*>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Invisible();

    [GeneratedRegex("</?(p|div|tr|h[1-6]|li|br|table)\\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 2000)]
    private static partial Regex Tag();

    [GeneratedRegex("[ \\t]+", RegexOptions.None, 2000)]
    private static partial Regex Spaces();

    [GeneratedRegex("\\s*\\n\\s*", RegexOptions.None, 2000)]
    private static partial Regex BlankLines();
}
