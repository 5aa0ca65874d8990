namespace AlgoAcademy.Documents.Html;

/// <summary>
/// An executed notebook as one HTML page that needs nothing else: readable offline, on paper, on a phone, by a screen
/// reader, in light and dark. Interactive charts are drawn by scripts inside the page; no other script can run in it,
/// and nothing is fetched from anywhere.
/// </summary>
public static class HtmlExport
{
    /// <summary>Renders the page.</summary>
    /// <exception cref="HtmlExportException">The notebook has no title, or a picture is missing.</exception>
    public static HtmlPage Render(Notebook notebook, HtmlExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(options);
        var title = options.Title ?? notebook.Title
            ?? throw new HtmlExportException("The notebook has no title; give metadata.academy.title or a first heading \"# …\".");
        var page = new PageContext(options);
        var cells = Cells(notebook, page);
        return new HtmlPage(PageShell.Document(title, Body(title, cells, page), page, "page.css", "page.js"), page.Warnings);
    }

    /// <summary>Renders the cells alone, for a page that has a style sheet and scripts of its own.</summary>
    /// <exception cref="HtmlExportException">A picture is missing.</exception>
    public static HtmlFragment RenderCells(Notebook notebook, HtmlExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(options);
        var page = new PageContext(options);
        var html = string.Concat(Cells(notebook, page));
        return new HtmlFragment(html, [.. page.Headings.Select(heading => new HtmlHeading(heading.Level, heading.Id, heading.Html))], page.Missing, page.Warnings);
    }

    private static List<string> Cells(Notebook notebook, PageContext page) =>
        [.. notebook.Cells.Select((cell, index) =>
        {
            page.Enter(index);
            return CellHtml.Of(notebook, cell, page);
        })];

    private static string Body(string title, List<string> cells, PageContext page)
    {
        var heading = page.Headings.Exists(heading => heading.Level == 1) ? "" : $"<h1>{Encode.Text(title)}</h1>\n";
        return $"<main id=\"main\" tabindex=\"-1\">\n{heading}{cells.FirstOrDefault()}{Contents(page)}{string.Concat(cells.Skip(1))}</main>";
    }

    private static string Contents(PageContext page)
    {
        var chapters = page.Headings.Where(heading => heading.Level == 2).ToList();
        if (chapters.Count < 3)
            return "";
        var items = chapters.Select(heading => $"<li><a href=\"#{heading.Id}\">{heading.Html}</a></li>\n");
        return $"<nav aria-label=\"Contents\"><details id=\"contents\"><summary>Contents</summary>\n<ol>\n{string.Concat(items)}</ol></details></nav>\n";
    }
}
