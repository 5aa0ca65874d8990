using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>Writes a chart as one self-contained SVG: no script, no font, no address, rules that touch nothing else on the page.</summary>
internal static class SvgPicture
{
    /// <summary>A grey that keeps at least 4:1 contrast on white and on near-black: a picture in a file cannot know its page.</summary>
    private const string MidGray = "#757575";

    /// <summary>The picture.</summary>
    /// <param name="chart">What is drawn.</param>
    /// <param name="isInline">True takes the colour of the page's text, false one that any page allows.</param>
    internal static string Write(Chart chart, bool isInline)
    {
        var layout = new SvgLayout(chart);
        var body = new StringBuilder(16_384);
        Heading(body, layout);
        SvgAxes.Horizontal(body, chart, layout);
        for (var i = 0; i < chart.Panels.Length; i++)
            DrawPanel(body, chart.Panels[i], layout.Planes[i]);

        var height = SvgNumber.Of(layout.Height);
        var id = IdOf(chart.Title, chart.Alt, body);
        var text = isInline ? "currentColor" : MidGray;
        return new StringBuilder(body.Length + 1024)
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"{id}\" role=\"img\" aria-labelledby=\"{id}t {id}d\"")
            .Append(CultureInfo.InvariantCulture, $" viewBox=\"0 0 {SvgLayout.Width:0} {height}\" width=\"100%\" style=\"max-width:700px;height:auto\"")
            .Append(CultureInfo.InvariantCulture, $" font-family=\"system-ui,'DejaVu Sans',sans-serif\" font-size=\"13\" fill=\"{text}\">")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{id}t\">{SvgText.Encode(chart.Title)}</title><desc id=\"{id}d\">{SvgText.Encode(chart.Alt)}</desc>")
            .Append(Rules(id)).Append(body).Append("</svg>").ToString();
    }

    private static string Rules(string id) =>
        $"<style>#{id} .h{{font-size:17px;font-weight:600}}#{id} .g{{stroke:#808080;stroke-opacity:.22}}#{id} .z{{stroke:#808080;stroke-opacity:.8}}"
        + $"@media(max-width:520px){{#{id} text{{font-size:17px}}#{id} .l{{font-size:16px}}#{id} .h{{font-size:21px}}}}</style>";

    private static void Heading(StringBuilder svg, SvgLayout layout)
    {
        for (var i = 0; i < layout.Title.Count; i++)
            SvgAxes.Text(svg, (0, layout.TitleTop + 18 + 26 * i), layout.Title[i], " class=\"h\"");
        for (var i = 0; i < layout.Subtitle.Count; i++)
            SvgAxes.Text(svg, (0, layout.SubtitleTop + 14 + 21 * i), layout.Subtitle[i], " fill-opacity=\".85\"");
        foreach (var entry in layout.Legend.Entries)
        {
            var y = layout.LegendTop + 14 + 21 * entry.Row;
            SvgGlyph.Draw(svg, entry.Trace, (entry.X, y - 4.5));
            SvgAxes.Text(svg, (entry.X + 30, y), entry.Text, " class=\"l\"");
        }
    }

    private static void DrawPanel(StringBuilder svg, Panel panel, Plane plane)
    {
        SvgAxes.Vertical(svg, panel, plane);
        PointTrace[] grouped = [.. panel.Traces.OfType<PointTrace>().Where(t => t is { Mark: PointMark.Bar, BarWidth: 0 })];
        foreach (var trace in panel.Traces)
        {
            switch (trace)
            {
                case PointTrace { Count: 0 } or CandleTrace { Count: 0 }:
                    break;
                case PointTrace { Mark: PointMark.Bar } bars:
                    var index = Array.IndexOf(grouped, bars);
                    SvgMarks.Bars(svg, bars, plane, index < 0 ? (0, 1) : (index, grouped.Length));
                    break;
                case PointTrace { Mark: PointMark.Marker } markers:
                    SvgMarks.Markers(svg, markers, plane);
                    break;
                case PointTrace line:
                    SvgLines.Draw(svg, line, plane);
                    break;
                case CandleTrace candles:
                    SvgMarks.Candles(svg, candles, plane);
                    break;
                case BandTrace band:
                    SvgMarks.Band(svg, band, plane);
                    break;
                default:
                    throw new NotSupportedException($"A trace of type {trace.GetType().Name} has no picture: add a case to SvgPicture.");
            }
        }
    }

    /// <summary>From the content: the same chart has the same id in each run, two charts on a page have two.</summary>
    private static string IdOf(string title, string alt, StringBuilder body) =>
        "c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{alt}\n{body}")))[..10];
}
