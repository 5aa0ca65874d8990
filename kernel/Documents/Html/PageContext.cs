using System.Globalization;

namespace AlgoAcademy.Documents.Html;

/// <summary>What the cells of one page share while it is written: ids in use, headings, charts, warnings.</summary>
internal sealed class PageContext(HtmlExportOptions options)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal) { "main", "contents" };
    private int _cell;

    public HtmlExportOptions Options { get; } = options;

    public List<Heading> Headings { get; } = [];

    public List<string> Warnings { get; } = [];

    /// <summary>The sources of pictures that gave way to their alt text.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>The plotly trace types on the page; empty when it has no chart.</summary>
    public SortedSet<string> TraceTypes { get; } = new(StringComparer.Ordinal);

    public string Place => string.Create(CultureInfo.InvariantCulture, $"cell {_cell + 1}");

    public void Enter(int cell) => _cell = cell;

    public void Warn(string warning) => Warnings.Add($"{Place}: {warning}");

    public HtmlExportException Fault(string fault) => new($"{Place}: {fault}");

    /// <summary>An id nobody on the page has, made from a wish such as a heading's text.</summary>
    public string NewId(string wish)
    {
        var words = wish.ToLowerInvariant().Split([.. wish.ToLowerInvariant().Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        var stem = words.Length == 0 ? "part" : string.Join('-', words);
        for (var copy = 1; ; copy++)
        {
            var id = copy == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{copy}");
            if (_ids.Add(id))
                return id;
        }
    }

    internal readonly record struct Heading(int Level, string Id, string Html);
}
