using System.Text.RegularExpressions;

namespace AlgoAcademy.Documents.Lessons;

/// <summary>A lesson notebook as the rules look at it.</summary>
/// <param name="File">The file, for messages.</param>
/// <param name="Notebook">What is in it.</param>
public sealed partial record Lesson(string File, Notebook Notebook)
{
    /// <summary>What it says of itself.</summary>
    public LessonMetadata Metadata { get; } = new(Notebook);

    /// <summary>The cells with their positions.</summary>
    public IEnumerable<(Cell Cell, int At)> Cells => Notebook.Cells.Select((cell, at) => (cell, at));

    /// <summary>The Markdown cells.</summary>
    public IEnumerable<(Cell Cell, int At)> Prose => Cells.Where(one => one.Cell.Kind == CellKind.Markdown);

    /// <summary>The code cells, appendices left out.</summary>
    public IEnumerable<(Cell Cell, int At)> Code => Cells.Where(one => one.Cell.Kind == CellKind.Code && !one.Cell.HasTag("appendix"));

    /// <summary>The code cells with this tag.</summary>
    public IEnumerable<(Cell Cell, int At)> Tagged(string tag) => Code.Where(one => one.Cell.HasTag(tag));

    /// <summary>A finding about the whole lesson.</summary>
    public LintFinding Fault(string rule, string remedy) => new(File, null, rule, remedy);

    /// <summary>A finding about a cell.</summary>
    public LintFinding Fault(int at, string rule, string remedy) => new(File, at, rule, remedy);

    /// <summary>A Markdown text without code, formulas, addresses, HTML and pictures: the words that a person reads.</summary>
    public static string Words(string markdown) => Marks().Replace(NotRead().Replace(markdown, " "), " ");

    /// <summary>The lines of a cell that hold code: neither empty nor only a comment.</summary>
    public static int CodeLines(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Source.Split('\n').Count(line => line.Trim() is { Length: > 0 } text && !text.StartsWith("//", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$\n]+\$|<!--.*?-->|!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|</?[a-z][^>]*>", RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex NotRead();

    [GeneratedRegex(@"[#*_\[\]|>]+|^-{3,}|:?-{3,}:?", RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Marks();
}
