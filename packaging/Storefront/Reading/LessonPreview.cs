using System.Text.RegularExpressions;
using AlgoAcademy.Documents;

namespace AlgoAcademy.Storefront;

/// <summary>
/// What everybody may read of a lesson: its prose up to the first chart, that chart, and the headings of the rest. The cut
/// is made in the notebook, before anything is rendered: what is locked is in no payload, hidden or otherwise.
/// </summary>
/// <param name="Shown">The prose and the chart.</param>
/// <param name="Rest">The headings of what is locked, and nothing else.</param>
public sealed partial record LessonPreview(Notebook Shown, Notebook Rest)
{
    /// <summary>The prose is over after this many cells even when no chart has come.</summary>
    public const int LongestProse = 6;

    private static readonly string[] NeverShown = ["solution", "hint", "exercise", "check", "quiz", "appendix"];

    /// <summary>Cuts a lesson.</summary>
    public static LessonPreview Of(Notebook lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var (shown, rest) = (new List<Cell>(), new List<Cell>());
        var (prose, isOpen, hasChart) = (0, true, false);
        foreach (var cell in lesson.Cells)
        {
            var chart = hasChart ? null : ChartOf(cell);
            if (chart is not null)
            {
                shown.Add(new Cell { Kind = CellKind.Code, Source = "", Outputs = [chart] });
                (isOpen, hasChart) = (false, true);
            }
            else if (cell.Kind == CellKind.Markdown && isOpen && !Array.Exists(NeverShown, cell.HasTag))
            {
                shown.Add(new Cell { Kind = CellKind.Markdown, Source = WithoutFolded(cell.Source), OtherFields = cell.OtherFields });
                isOpen = ++prose < LongestProse;
            }
            else if (cell.Kind == CellKind.Markdown && Headings(cell.Source) is { Length: > 0 } headings)
            {
                rest.Add(new Cell { Kind = CellKind.Markdown, Source = headings });
            }
        }

        return new LessonPreview(
            new Notebook { Cells = shown, Metadata = lesson.Metadata }, new Notebook { Cells = rest, Metadata = lesson.Metadata });
    }

    // Only the picture: a figure's JSON holds the numbers behind it.
    private static DisplayOutput? ChartOf(Cell cell)
    {
        foreach (var output in cell.Outputs.OfType<RichOutput>())
        {
            if (output.Text("image/svg+xml") is { } svg)
                return Display("image/svg+xml", svg);
            if (output.Text("text/html") is { } html && html.Contains("<svg", StringComparison.Ordinal))
                return Display("text/html", SvgElement().Match(html).Value);
        }

        return null;
    }

    private static DisplayOutput Display(string type, string content) =>
        new() { Data = new System.Text.Json.Nodes.JsonObject { [type] = content } };

    // Answers lie folded under the questions.
    private static string WithoutFolded(string markdown) => Folded().Replace(markdown, "");

    private static string Headings(string markdown) =>
        string.Join("\n\n", Fence().Replace(markdown, "").Split('\n').Where(line => HeadingLine().IsMatch(line)));

    [GeneratedRegex("<details.*?</details>", RegexOptions.Singleline | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Folded();

    [GeneratedRegex("<svg.*</svg>", RegexOptions.Singleline, 5000)]
    private static partial Regex SvgElement();

    [GeneratedRegex("^(?<fence>```|~~~).*?^\\k<fence>[^\\n]*$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Fence();

    [GeneratedRegex("^#{2,3} ", RegexOptions.None, 1000)]
    private static partial Regex HeadingLine();
}
