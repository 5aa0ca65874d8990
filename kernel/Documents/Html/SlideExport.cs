using System.Globalization;
using System.Text;

namespace AlgoAcademy.Documents.Html;

/// <summary>
/// An executed notebook as a deck of slides in one HTML file: keyboard, touch and print work, nothing is fetched. Where a
/// cell has <c>slideshow</c> metadata, it decides; else each heading down to level 3 and each further code cell begins a slide.
/// </summary>
public static class SlideExport
{
    // What fits on a slide above a chart or a table.
    private const int LinesOfCode = 6;

    /// <summary>Renders the deck.</summary>
    /// <exception cref="HtmlExportException">The notebook has no title, or a picture is missing.</exception>
    public static HtmlPage Render(Notebook notebook, HtmlExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(options);
        var title = options.Title ?? notebook.Title
            ?? throw new HtmlExportException("The notebook has no title; give metadata.academy.title or a first heading \"# …\".");
        var page = new PageContext(options with { FoldCodeAbove = options.FoldCodeAbove ?? LinesOfCode });
        var slides = Slides(notebook, page).Where(slide => slide.Html.Length > 0).ToList();
        var body = new StringBuilder("<main id=\"main\" class=\"deck\" tabindex=\"-1\">\n");
        foreach (var (index, slide) in slides.Index())
        {
            var label = string.Create(CultureInfo.InvariantCulture, $"Slide {index + 1} of {slides.Count}");
            body.Append(CultureInfo.InvariantCulture, $"<section class=\"slide\" id=\"slide-{index + 1}\" aria-label=\"{label}\" tabindex=\"-1\">\n<div class=\"sheet\">\n{slide.Html}</div>\n</section>\n");
        }

        body.Append("</main>\n<nav class=\"turn\" aria-label=\"Slides\"><button type=\"button\" id=\"back\">Back</button><span id=\"count\" role=\"status\"></span><button type=\"button\" id=\"next\">Next</button></nav>");
        return new HtmlPage(PageShell.Document(title, body.ToString(), page, "page.css", "slides.css", "page.js", "slides.js"), page.Warnings);
    }

    private static List<(StringBuilder Html, bool HasCode)> Slides(Notebook notebook, PageContext page)
    {
        var slides = new List<(StringBuilder Html, bool HasCode)> { (new StringBuilder(), false) };
        var directed = notebook.Cells.Any(cell => Direction(cell) is not null);
        foreach (var (index, cell) in notebook.Cells.Index())
        {
            page.Enter(index);
            if (Direction(cell) is "skip" or "notes")
                continue;
            var html = CellHtml.Of(notebook, cell, page);
            if (html.Length == 0)
                continue;
            var isCode = cell.Kind == CellKind.Code;
            if (slides[^1].Html.Length > 0 && (directed ? Direction(cell) is "slide" or "subslide" : BeginsSlide(cell, slides[^1].HasCode)))
                slides.Add((new StringBuilder(), false));
            slides[^1].Html.Append(html);
            slides[^1] = slides[^1] with { HasCode = slides[^1].HasCode || isCode };
        }

        return slides;
    }

    private static string? Direction(Cell cell) => JsonText.At(cell.Metadata, "slideshow", "slide_type") is { } type && type != "-" ? type : null;

    private static bool BeginsSlide(Cell cell, bool afterCode) =>
        cell.Kind == CellKind.Code
            ? afterCode
            : cell.Source.TrimStart() is ['#', ..] text && text.TrimStart('#') is [' ', ..] rest && text.Length - rest.Length <= 3;
}
