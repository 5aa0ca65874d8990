namespace AlgoAcademy.Scripting.Cells;

/// <summary>The <c>#!</c> words a cell may use.</summary>
internal static class DirectiveNames
{
    /// <summary>Words that switch the language of the rest of the cell, with the language's canonical name.</summary>
    public static IReadOnlyDictionary<string, string> Languages { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["csharp"] = "csharp",
        ["c#"] = "csharp",
        ["C#"] = "csharp",
        ["html"] = "html",
        ["markdown"] = "markdown",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
    };

    public const string Time = "time";

    /// <summary>The known word nearest to a mistyped one, or null when none is near.</summary>
    public static string? NearestTo(string word)
    {
        var nearest = Languages.Keys.Append(Time)
            .Select(known => (Known: known, Distance: EditDistance(word.ToUpperInvariant(), known.ToUpperInvariant())))
            .MinBy(candidate => candidate.Distance);
        return nearest.Distance <= Math.Max(1, nearest.Known.Length / 2) ? nearest.Known : null;
    }

    // Levenshtein 1966, one row at a time.
    private static int EditDistance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
