using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>Writes a chart as one self-contained SVG: no script, no font, no address, rules that touch nothing else on the page.</summary>
internal static class SvgPicture
{
    /// <summary>Room around a picture that has a ground of its own.</summary>
    internal const double Margin = 10;

    /// <summary>The picture.</summary>
    /// <param name="chart">What is drawn.</param>
    /// <param name="ground">What lies behind it, and so the colour of its letters.</param>
    internal static string Write(Chart chart, SvgGround ground)
    {
        var layout = new SvgLayout(chart);
        var body = new StringBuilder(16_384);
        Heading(body, chart, layout);
        SvgAxes.Horizontal(body, chart, layout);
        for (var i = 0; i < chart.Panels.Length; i++)
            SvgPanel.Draw(body, chart.Panels[i], layout.Planes[i]);

        var id = IdOf(chart.Title, chart.Alt, body);
        var margin = ground == SvgGround.Page ? 0 : Margin;
        var box = string.Create(CultureInfo.InvariantCulture, $"{0 - margin:0} {0 - margin:0} {SvgLayout.Width + 2 * margin:0} {layout.Height + 2 * margin:0.#}");
        var text = ground switch { SvgGround.Page => "currentColor", SvgGround.Dark => ChartTheme.Dark.Text, _ => ChartTheme.Light.Text };
        return new StringBuilder(body.Length + 1024)
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"{id}\" role=\"img\" aria-labelledby=\"{id}t {id}d\"")
            .Append(CultureInfo.InvariantCulture, $" viewBox=\"{box}\" width=\"100%\" style=\"max-width:700px;height:auto\"")
            .Append(CultureInfo.InvariantCulture, $" font-family=\"system-ui,'DejaVu Sans',sans-serif\" font-size=\"13\" fill=\"{text}\">")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{id}t\">{SvgText.Encode(chart.Title)}</title><desc id=\"{id}d\">{SvgText.Encode(chart.Alt)}</desc>")
            .Append(Rules(id)).Append(Ground(id, layout.Height, ground)).Append(body).Append("</svg>").ToString();
    }

    /// <summary>Height of the picture with a ground at a width in pixels.</summary>
    internal static double HeightAt(Chart chart, double width) => (new SvgLayout(chart).Height + 2 * Margin) * width / (SvgLayout.Width + 2 * Margin);

    private static string Ground(string id, double height, SvgGround ground)
    {
        if (ground == SvgGround.Page)
            return "";
        var fill = ground == SvgGround.Dark ? ChartTheme.Dark.Ground : ChartTheme.Light.Ground;
        var follow = ground == SvgGround.Reader
            ? $"<style>@media(prefers-color-scheme:dark){{#{id}{{fill:{ChartTheme.Dark.Text}}}#{id} .b{{fill:{ChartTheme.Dark.Ground}}}}}</style>"
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{follow}<rect class=\"b\" x=\"{-Margin:0}\" y=\"{-Margin:0}\" width=\"{SvgLayout.Width + 2 * Margin:0}\" height=\"{height + 2 * Margin:0.#}\" rx=\"6\" fill=\"{fill}\"/>");
    }

    private static string Rules(string id) =>
        $"<style>#{id} .h{{font-size:17px;font-weight:600}}#{id} .n,#{id} .v{{font-size:12px}}#{id} .g{{stroke:#808080;stroke-opacity:.22}}#{id} .z{{stroke:#808080;stroke-opacity:.8}}"
        + $"@media(max-width:520px){{#{id} text{{font-size:17px}}#{id} .l,#{id} .n{{font-size:16px}}#{id} .h{{font-size:21px}}#{id} .v{{font-size:16px}}#{id} .s{{display:none}}}}</style>";

    private static void Heading(StringBuilder svg, Chart chart, SvgLayout layout)
    {
        for (var i = 0; i < layout.Title.Count; i++)
            SvgAxes.Text(svg, (0, layout.TitleTop + 18 + 26 * i), layout.Title[i], " class=\"h\"");
        for (var i = 0; i < layout.Subtitle.Count; i++)
            SvgAxes.Text(svg, (0, layout.SubtitleTop + 14 + 21 * i), layout.Subtitle[i], " fill-opacity=\".85\"");
        foreach (var (cells, format) in chart.Panels.SelectMany(p => p.Traces.OfType<CellTrace>().Select(t => (t, p.Format))).Take(1))
            SvgCells.Scale(svg, cells, format, layout.ScaleTop);
        foreach (var entry in layout.Legend.Entries)
        {
            var y = layout.LegendTop + 14 + 21 * entry.Row;
            SvgGlyph.Draw(svg, entry.Trace, (entry.X, y - 4.5));
            SvgAxes.Text(svg, (entry.X + 30, y), entry.Text, " class=\"l\"");
        }
    }

    /// <summary>From the content: the same chart has the same id in each run, two charts on a page have two.</summary>
    private static string IdOf(string title, string alt, StringBuilder body) =>
        "c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{alt}\n{body}")))[..10];
}
