using System.Text.RegularExpressions;

namespace AlgoAcademy.Kernel.Tests;

/// <summary>Compares one expected text with what came. What no author can know beforehand is written as a placeholder.</summary>
public static class TextComparison
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly Dictionary<string, string> Placeholders = new(StringComparer.Ordinal)
    {
        ["‹number›"] = @"-?\d[\d,]*(\.\d+)?([eE][+-]?\d+)?",
        ["‹id›"] = "[0-9a-fA-F-]{32,36}",
        ["‹time›"] = @"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?Z?",
        ["‹any›"] = "(.|\n)*?",
    };

    /// <summary>Whether the text is as expected; line ends and space at the very end do not count.</summary>
    public static bool Agrees(string expected, string got, TextMatch match)
    {
        (expected, got) = (Normalized(expected), Normalized(got));
        return match switch
        {
            TextMatch.Exact => Matches($"^{PatternOf(expected)}$", got),
            TextMatch.Contains => ContainsInOrder(expected.Split('\n'), got),
            _ => Matches($"^({expected})$", got),
        };
    }

    /// <summary>Whether each part occurs in the text, one after the other.</summary>
    public static bool ContainsInOrder(IEnumerable<string> parts, string got)
    {
        var from = 0;
        foreach (var part in parts)
        {
            var found = new Regex(PatternOf(part), RegexOptions.ExplicitCapture, Patience).Match(got, from);
            if (!found.Success) return false;
            from = found.Index + found.Length;
        }

        return true;
    }

    private static bool Matches(string pattern, string text) =>
        Regex.IsMatch(text, pattern, RegexOptions.ExplicitCapture, Patience);

    private static string PatternOf(string text)
    {
        var pattern = Regex.Escape(text);
        foreach (var (placeholder, what) in Placeholders) pattern = pattern.Replace(Regex.Escape(placeholder), what, StringComparison.Ordinal);
        return pattern;
    }

    private static string Normalized(string text) => text.ReplaceLineEndings("\n").TrimEnd();
}
