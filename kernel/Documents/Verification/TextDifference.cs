using System.Globalization;
using System.Text;

namespace AlgoAcademy.Documents.Verification;

/// <summary>Tells two lesson texts apart in the reader's terms: which cell, what was expected, what came instead.</summary>
public static class TextDifference
{
    private const int LinesPerCell = 6;

    /// <summary>The cells that differ, each with the lines expected and got; empty when the texts are equal.</summary>
    public static IReadOnlyList<string> Between(string expected, string got)
    {
        var (before, after) = (Cells(expected), Cells(got));
        var differences = new List<string>();
        foreach (var id in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            var (old, now) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
            if (old is null)
                differences.Add($"cell {id} says something new:\n{Lines("got", now!)}");
            else if (now is null)
                differences.Add($"cell {id} says nothing any more:\n{Lines("expected", old)}");
            else if (!old.SequenceEqual(now, StringComparer.Ordinal))
                differences.Add($"cell {id}:\n{Lines("expected", [.. Except(old, now)])}{Lines("got", [.. Except(now, old)])}");
        }

        return differences is [] && expected != got ? ["the same cells in another order"] : differences;
    }

    /// <summary>The lines of one text that the other does not have at the same place, counted from both ends.</summary>
    private static IEnumerable<string> Except(List<string> lines, List<string> others)
    {
        var start = lines.Zip(others).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = Enumerable.Reverse(lines).Zip(Enumerable.Reverse(others))
            .Take(Math.Min(lines.Count, others.Count) - start)
            .TakeWhile(pair => pair.First == pair.Second).Count();
        return lines.Skip(start).Take(lines.Count - start - end);
    }

    private static string Lines(string label, List<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Take(LinesPerCell))
            text.Append(CultureInfo.InvariantCulture, $"  {label,-8}  {line}\n");
        if (lines.Count > LinesPerCell)
            text.Append(CultureInfo.InvariantCulture, $"  {label,-8}  … and {lines.Count - LinesPerCell} more lines\n");
        return text.ToString();
    }

    private static OrderedDictionary<string, List<string>> Cells(string text)
    {
        var cells = new OrderedDictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? current = null;
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                cells[line[3..]] = current = [];
            else
                current?.Add(line);
        }

        return cells;
    }
}
