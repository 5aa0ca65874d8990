using System.Security.Cryptography;
using System.Text;

namespace AlgoAcademy.Documents.Html;

/// <summary>The document around a page's body: everything it needs lies inside, and only its own scripts can run.</summary>
internal static class PageShell
{
    /// <summary>The whole document.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="body">What stands between skip link and scripts, the main landmark included.</param>
    /// <param name="page">The page's context after its cells were rendered: it knows which charts there are.</param>
    /// <param name="assets">Names of the style sheets and scripts.</param>
    public static string Document(string title, string body, PageContext page, params IReadOnlyList<string> assets)
    {
        var styles = assets.Where(name => name.EndsWith(".css", StringComparison.Ordinal)).Select(Asset);
        List<string> scripts = [.. assets.Where(name => name.EndsWith(".js", StringComparison.Ordinal)).Select(Asset)];
        if (page.TraceTypes.Count > 0)
        {
            scripts.Add(InScript(page.Options.PlotlyScript!(page.TraceTypes)));
            scripts.Add(Asset("charts.js"));
        }

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
            {string.Concat(styles)}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            {body}
            {string.Concat(scripts.Select(script => $"<script>{script}</script>\n"))}</body>
            </html>

            """;
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
        using var stream = typeof(PageShell).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
