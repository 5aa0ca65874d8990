using AlgoAcademy.Scripting.Cells;

namespace AlgoAcademy.Scripting.Completion;

/// <summary>A cell's text with the lines that are no C# blanked out, and what kind of line the cursor stands in.</summary>
/// <param name="Code">As long as the cell, so that positions stay.</param>
/// <param name="IsCode">Whether the cursor stands in C#.</param>
/// <param name="Line">The cursor's line up to the cursor.</param>
internal sealed record CodeAtCursor(string Code, bool IsCode, string Line)
{
    /// <summary>Takes a cell apart; a cell that is still being typed may be wrong in every way.</summary>
    public static CodeAtCursor Of(string cell, int cursor)
    {
        var code = cell.ToCharArray();
        var (inCode, isCode, line) = (true, true, "");
        for (var start = 0; start <= cell.Length;)
        {
            var end = cell.IndexOf('\n', start);
            if (end < 0) end = cell.Length;
            var text = cell[start..end];
            var isDirective = IsDirective(text, inCode);
            if (text.StartsWith("#!", StringComparison.Ordinal)) inCode = StaysCode(text, inCode);
            if (isDirective || !inCode) Array.Fill(code, ' ', start, end - start);
            if (cursor >= start && cursor <= end) (isCode, line) = (inCode && !isDirective, cell[start..cursor]);
            start = end + 1;
        }

        return new CodeAtCursor(new string(code), isCode, line);
    }

    private static bool IsDirective(string line, bool inCode) =>
        line.StartsWith("#!", StringComparison.Ordinal)
        || (inCode && (line.StartsWith("#r", StringComparison.Ordinal) || line.StartsWith("#i ", StringComparison.Ordinal) || line.StartsWith("#load", StringComparison.Ordinal)));

    private static bool StaysCode(string line, bool inCode)
    {
        var word = line[2..].Split(' ', 2)[0].TrimEnd();
        if (MagicCatalog.Languages.TryGetValue(word, out var language)) return language == "csharp";
        return word != "value" && (inCode || MagicCatalog.Find(word) is null);
    }
}
