using System.Security.Cryptography;
using System.Text;

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
        var cells = notebook.Cells.Select((cell, index) =>
        {
            page.Enter(index);
            return CellHtml.Of(notebook, cell, page);
        }).ToList();
        return new HtmlPage(Document(title, cells, page), page.Warnings);
    }

    private static string Document(string title, List<string> cells, PageContext page)
    {
        List<string> scripts = [Asset("page.js")];
        if (page.TraceTypes.Count > 0)
        {
            scripts.Add(InScript(page.Options.PlotlyScript!(page.TraceTypes)));
            scripts.Add(Asset("charts.js"));
        }

        var heading = page.Headings.Exists(heading => heading.Level == 1) ? "" : $"<h1>{Encode.Text(title)}</h1>\n";
        return $"""
            <!DOCTYPE html>
            <html lang="{Encode.Text(page.Options.Language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy(scripts)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Encode.Text(title)}</title>
            <style>
            {Asset("page.css")}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <main id="main" tabindex="-1">
            {heading}{cells.FirstOrDefault()}{Contents(page)}{string.Concat(cells.Skip(1))}</main>
            {string.Concat(scripts.Select(script => $"<script>{script}</script>\n"))}</body>
            </html>

            """;
    }

    private static string Contents(PageContext page)
    {
        var chapters = page.Headings.Where(heading => heading.Level == 2).ToList();
        if (chapters.Count < 3)
            return "";
        var items = chapters.Select(heading => $"<li><a href=\"#{heading.Id}\">{heading.Html}</a></li>\n");
        return $"<nav aria-label=\"Contents\"><details id=\"contents\"><summary>Contents</summary>\n<ol>\n{string.Concat(items)}</ol></details></nav>\n";
    }

    /// <summary>
    /// Only these very scripts run: an output or a piece of prose that holds another one shows up without it.
    /// </summary>
    private static string Policy(List<string> scripts)
    {
        var hashes = scripts.Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'");
        return $"default-src 'none'; img-src data: blob:; font-src data:; style-src 'unsafe-inline'; script-src {string.Join(' ', hashes)}; base-uri 'none'; form-action 'none'";
    }

    /// <summary>A script as a browser will see it (its line ends are LF), unable to end its element early.</summary>
    private static string InScript(string script) => script
        .ReplaceLineEndings("\n")
        .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        .Replace("<!--", "<\\!--", StringComparison.Ordinal);

    private static string Asset(string name)
    {
        using var stream = typeof(HtmlExport).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
