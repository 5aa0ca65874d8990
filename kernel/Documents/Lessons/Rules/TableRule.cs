namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>Every table has a header, and as many cells in each row as there.</summary>
public sealed class TableRule : LessonRule
{
    /// <inheritdoc/>
    public override string Name => "tables";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return lesson.Prose.SelectMany(one => Tables(one.Cell.Source).SelectMany(Faults).Select(fault => lesson.Fault(one.At, Name, fault)));
    }

    private static IEnumerable<string> Faults(List<string> rows)
    {
        if (rows.Count < 2 || !rows[1].Contains("---", StringComparison.Ordinal))
        {
            yield return $"has a table without a header: put names and |---| above '{rows[0].Trim()}'.";
            yield break;
        }

        var columns = Cells(rows[0]);
        foreach (var row in rows.Skip(2).Where(row => Cells(row) != columns))
            yield return $"has a table of {columns} columns with {Cells(row)} in the row '{row.Trim()}'.";
    }

    private static IEnumerable<List<string>> Tables(string markdown)
    {
        var rows = new List<string>();
        foreach (var line in markdown.Split('\n').Append(""))
        {
            if (line.TrimStart().StartsWith('|'))
            {
                rows.Add(line);
            }
            else if (rows.Count > 0)
            {
                yield return rows;
                rows = [];
            }
        }
    }

    // A bar inside code or behind a backslash separates nothing.
    private static int Cells(string row)
    {
        var (count, isCode) = (-1, false);
        var text = row.Trim();
        for (var i = 0; i < text.Length; i++)
        {
            isCode ^= text[i] == '`';
            if (text[i] == '|' && !isCode && (i == 0 || text[i - 1] != '\\'))
                count++;
        }

        return count;
    }
}
