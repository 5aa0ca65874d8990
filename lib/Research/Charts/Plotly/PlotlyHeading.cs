using System.Text.Json.Nodes;

namespace AlgoAcademy.Research;

/// <summary>Title and subtitle of a figure, broken into lines: plotly breaks none, and a phone shows some forty letters.</summary>
internal static class PlotlyHeading
{
    private const double TitleSize = 16;
    private const double SubtitleSize = 12;
    private const double LineHeight = 1.3;

    internal static JsonObject Of(Chart chart)
    {
        var title = string.Join("<br>", Title(chart).Select(SvgText.Encode));
        var subtitle = string.Concat(Subtitle(chart).Select(line => $"<br><span style=\"font-size:12px\">{SvgText.Encode(line)}</span>"));
        return new JsonObject
        {
            ["text"] = title + subtitle,
            ["x"] = 0.01,
            ["xanchor"] = "left",
            ["yref"] = "container",
            ["y"] = 1,
            ["yanchor"] = "top",
            ["pad"] = new JsonObject { ["t"] = 34 },
            ["font"] = new JsonObject { ["size"] = TitleSize },
        };
    }

    /// <summary>Room the heading needs above the first panel, in pixels, with the row of buttons above it.</summary>
    internal static double Height(Chart chart) =>
        Math.Ceiling(50 + LineHeight * (TitleSize * Title(chart).Count + SubtitleSize * 1.35 * Subtitle(chart).Count));

    private static IReadOnlyList<string> Title(Chart chart) => SvgText.Wrap(chart.Title, 42);

    private static IReadOnlyList<string> Subtitle(Chart chart) => SvgText.Wrap(chart.Subtitle, 52);
}
