namespace AlgoAcademy.Documents;

/// <summary>Which <c>#!name</c> lines begin a cell in a <c>.dib</c> file; all others are magic commands inside one.</summary>
internal static class DibLanguages
{
    /// <summary>Begins the JSON block at the top.</summary>
    public const string Meta = "meta";

    // Every name and alias under which .NET Interactive wrote cells; the first of each line is the language.
    private static readonly string[][] s_languages =
    [
        ["csharp", "c#", "C#", "cs"],
        ["fsharp", "f#", "F#", "fs"],
        ["pwsh", "powershell"],
        ["javascript", "js"],
        ["markdown", "md"],
        ["html"],
        ["mermaid"],
        ["value"],
        ["http"],
        ["sql"],
        ["kql"],
        ["raw"],
    ];

    private static readonly Dictionary<string, string> s_names =
        s_languages.SelectMany(names => names, (names, name) => (names[0], name)).ToDictionary(pair => pair.name, pair => pair.Item1, StringComparer.Ordinal);

    /// <summary>The language a line chooses, or null when the line begins no cell.</summary>
    /// <param name="line">One line without its end.</param>
    /// <param name="declared">Further kernel names that the file's own meta block lists.</param>
    public static string? Chosen(string line, IReadOnlySet<string> declared)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var name = line[2..].TrimEnd();
        return s_names.TryGetValue(name, out var language) ? language
            : declared.Contains(name) || name == Meta ? name
            : null;
    }

    /// <summary>A content line that would be taken for the beginning of a cell unless a backslash stood before it.</summary>
    public static bool NeedsEscape(string line, IReadOnlySet<string> declared) => Chosen(line.TrimStart('\\'), declared) is not null;
}
