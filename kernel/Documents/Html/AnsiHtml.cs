using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Documents.Html;

/// <summary>
/// Terminal text as HTML: SGR colours become classes, other escape sequences vanish, and a carriage return
/// overwrites its line, so that a progress bar leaves its last state only.
/// </summary>
internal static partial class AnsiHtml
{
    /// <summary>Encoded HTML for the inside of a <c>pre</c>.</summary>
    public static string Of(string text)
    {
        var html = new StringBuilder();
        var style = new SortedSet<string>(StringComparer.Ordinal);
        var at = 0;
        var plain = Overwritten(text);
        foreach (Match escape in EscapeSequence().Matches(plain))
        {
            Append(html, plain[at..escape.Index], style);
            if (escape.Groups["sgr"].Success)
                Apply(escape.Groups["sgr"].Value, style);
            at = escape.Index + escape.Length;
        }

        Append(html, plain[at..], style);
        return html.ToString();
    }

    private static string Overwritten(string text)
    {
        if (!text.Contains('\r', StringComparison.Ordinal))
            return text;
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        return string.Join('\n', lines.Select(line => line.TrimEnd('\r').Split('\r')[^1]));
    }

    private static void Append(StringBuilder html, string text, SortedSet<string> style)
    {
        if (text.Length == 0)
            return;
        var encoded = Encode.Text(text);
        _ = style.Count == 0
            ? html.Append(encoded)
            : html.Append("<span class=\"").AppendJoin(' ', style).Append("\">").Append(encoded).Append("</span>");
    }

    private static void Apply(string codes, SortedSet<string> style)
    {
        var numbers = codes.Split(';').Select(code => int.TryParse(code, CultureInfo.InvariantCulture, out var n) ? n : 0).ToList();
        for (var i = 0; i < numbers.Count; i++)
        {
            // 38 and 48 carry a palette of their own, which the page does not follow: skip their arguments.
            if (numbers[i] is 38 or 48)
                i += i + 1 < numbers.Count && numbers[i + 1] == 2 ? 4 : 2;
            else
                Apply(numbers[i], style);
        }
    }

    private static void Apply(int code, SortedSet<string> style)
    {
        if (code == 0)
            style.Clear();
        else if (code is 1 or 3 or 4)
            style.Add(FormattableString.Invariant($"ansi-{code}"));
        else if (code is 22 or 39)
            style.RemoveWhere(name => code == 22 ? name == "ansi-1" : name.StartsWith("ansi-fg", StringComparison.Ordinal));
        else if (code is (>= 30 and <= 37) or (>= 90 and <= 97))
        {
            style.RemoveWhere(name => name.StartsWith("ansi-fg", StringComparison.Ordinal));
            style.Add(FormattableString.Invariant($"ansi-fg{code % 10}"));
        }
    }

    [GeneratedRegex(@"\x1B(?:\[(?<sgr>[0-9;]*)m|\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B]*(?:\x07|\x1B\\)?|[@-Z\\^_])", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex EscapeSequence();
}
