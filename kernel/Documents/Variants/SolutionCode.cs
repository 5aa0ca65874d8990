namespace AlgoAcademy.Documents;

/// <summary>The C# inside a solution: the fenced blocks of its Markdown.</summary>
internal static class SolutionCode
{
    /// <summary>All C# blocks of a Markdown text, joined by an empty line; null when there is none.</summary>
    public static string? Of(string markdown)
    {
        var blocks = new List<string>();
        List<string>? open = null;
        var indent = 0;
        foreach (var line in markdown.Split('\n'))
        {
            var trimmed = line.TrimStart();
            if (open is null)
            {
                indent = line.Length - trimmed.Length;
                open = IsOpening(trimmed) ? [] : null;
            }
            else if (trimmed.TrimEnd() == "```")
            {
                blocks.Add(string.Join('\n', open));
                open = null;
            }
            else
            {
                open.Add(line[Math.Min(indent, line.Length - trimmed.Length)..]);
            }
        }

        return blocks.Count == 0 ? null : string.Join("\n\n", blocks);
    }

    private static bool IsOpening(string line) =>
        line.TrimEnd() is "```csharp" or "```cs" or "```c#" or "```C#";
}
