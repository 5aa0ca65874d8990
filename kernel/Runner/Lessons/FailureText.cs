using System.Text.RegularExpressions;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Runner.Lessons;

/// <summary>How a failed cell is told in a terminal: one line with its place, and the traceback with or without colours.</summary>
internal static partial class FailureText
{
    /// <summary>Place, kind and message in one line, for example "cell 3, line 2: IndexOutOfRangeException: …".</summary>
    public static string OneLine(CellError error, string cell)
    {
        if (error.Message.StartsWith(cell, StringComparison.Ordinal))
            return error.Message;
        var place = error.Traceback
            .Select(line => Place().Match(WithoutColor(line)))
            .FirstOrDefault(match => match.Success && match.Groups["cell"].Value == cell);
        return $"{(place is null ? cell : $"{cell}, line {place.Groups["line"].Value}")}: {error.Name}: {error.Message}";
    }

    /// <summary>The text without ANSI colour codes.</summary>
    public static string WithoutColor(string text) => Color().Replace(text, "");

    [GeneratedRegex(@"\bat (?<cell>cell \d+), line (?<line>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\x1b\[[0-9;]*m", RegexOptions.None, 1000)]
    private static partial Regex Color();
}
