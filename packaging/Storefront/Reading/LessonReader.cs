using System.Collections.Concurrent;
using AlgoAcademy.Commerce;
using AlgoAcademy.Documents;
using AlgoAcademy.Documents.Html;

namespace AlgoAcademy.Storefront;

/// <summary>Renders lessons and keeps what it rendered: a release never changes, so neither does its page.</summary>
public sealed class LessonReader(ReadingCopies copies, ILogger<LessonReader> log)
{
    // 57 lessons in two forms, and the releases of a year: some hundred entries of some hundred kilobytes.
    private const int MostKept = 256;

    private readonly ConcurrentDictionary<(string Release, string Lesson, bool Whole), LessonView> _kept = new();

    /// <summary>The lesson as this reader may see it; null when it is not in the release.</summary>
    /// <param name="release">The release of the lesson's module.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="isOpen">Whether the reader has access; without it only the preview is made.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<LessonView?> ReadAsync(Release release, Lesson lesson, bool isOpen, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(lesson);
        var key = (release.Sha256, lesson.Id, isOpen);
        if (_kept.TryGetValue(key, out var known))
            return known;
        if (await copies.FindAsync(release, lesson, cancellation) is not { } path)
            return null;
        var (view, missing) = Render(NotebookFile.Read(path), Path.GetDirectoryName(path)!, isOpen);
        // Publishing refuses such a bundle; one that was published before still shows its words.
        if (missing.Count > 0)
            log.LogError("{Lesson} of {Product} {Version} lacks {Pictures}", lesson.Id, release.ProductId, release.Version, string.Join(", ", missing));
        if (_kept.Count >= MostKept)
            _kept.Clear();
        _kept[key] = view;
        return view;
    }

    private static (LessonView View, IReadOnlyList<string> Missing) Render(Notebook notebook, string folder, bool isOpen)
    {
        var options = new HtmlExportOptions { BaseDirectory = folder, AltTextForMissing = true };
        var preview = isOpen ? null : LessonPreview.Of(notebook);
        var cells = HtmlExport.RenderCells(preview?.Shown ?? notebook, options);
        var locked = preview is null ? [] : HtmlExport.RenderCells(preview.Rest, options).Headings;
        var (html, sheet) = StrictStyles.Split(cells.Html);
        return (new LessonView(html, sheet, StrictStyles.HashOf(sheet), cells.Headings, locked), cells.Missing);
    }
}
