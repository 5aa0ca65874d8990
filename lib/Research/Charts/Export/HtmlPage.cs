namespace AlgoAcademy.Research;

/// <summary>A page around figures: no script, no font, no address; it follows the reader's light or dark preference and width.</summary>
internal static class HtmlPage
{
    private static readonly string s_light = $"color-scheme:light;--text:{ChartTheme.Light.Text};--ground:{ChartTheme.Light.Ground}";
    private static readonly string s_dark = $"color-scheme:dark;--text:{ChartTheme.Dark.Text};--ground:{ChartTheme.Dark.Ground}";

    internal static string Write(string title, string body, bool? isDark = null)
    {
        var scheme = isDark switch
        {
            true => $":root{{{s_dark}}}",
            false => $":root{{{s_light}}}",
            null => $":root{{{s_light}}}@media(prefers-color-scheme:dark){{:root{{{s_dark}}}}}",
        };
        return $$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{SvgText.Encode(title)}}</title>
            <style>
            {{scheme}}
            body{margin:0 auto;padding:1rem;max-width:1440px;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,'DejaVu Sans',sans-serif}
            h1{font-size:1.5rem;line-height:1.25}
            h2{font-size:1.15rem}
            figure>svg{display:block}
            .sheet{margin-top:2rem; display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr)); gap:2rem 2.5rem; align-items:start}
            .sheet>*{min-width:0}
            @media print{ .sheet>*{break-inside:avoid} details{display:none} }
            </style>
            </head>
            <body>
            {{body}}
            </body>
            </html>

            """;
    }

    /// <summary>Nothing but a picture, from corner to corner: what is photographed.</summary>
    internal static string Bare(string svg) =>
        $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>chart</title><style>body{{margin:0}}svg{{display:block;max-width:none!important}}</style>{svg}</html>";
}
