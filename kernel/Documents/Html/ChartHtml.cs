using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents.Html;

/// <summary>
/// A plotly figure: its static twin, which is what a reader sees on paper or without scripts, and the figure's JSON,
/// from which the page's script draws the interactive chart in the twin's place.
/// </summary>
internal static class ChartHtml
{
    /// <summary>The chart, or null when the output holds no plotly figure.</summary>
    public static string? TryRender(RichOutput output, PageContext page)
    {
        if (output.Data[Mime.Plotly] is not JsonObject figure)
            return null;
        var twin = OutputHtml.Still(output, page);
        if (twin is null)
        {
            page.Warn("a chart has no static twin (text/html or image/svg+xml): nothing to print.");
            twin = "<p>This chart needs scripts to be drawn.</p>\n";
        }

        if (page.Options.PlotlyScript is null)
            return $"<figure class=\"chart\">{twin}</figure>\n";
        page.TraceTypes.UnionWith(TraceTypes(figure));
        return $"""
            <figure class="chart">
            <div class="interactive" role="group" aria-label="{Encode.Text(Label(figure, output))}" hidden></div>
            <div class="twin">{twin}</div>
            <script type="application/json">{Encode.Json(figure.ToJsonString())}</script>
            </figure>

            """;
    }

    private static IEnumerable<string> TraceTypes(JsonObject figure) =>
        figure["data"] is JsonArray traces ? traces.Select(trace => JsonText.At(trace, "type") ?? "scatter") : [];

    private static string Label(JsonObject figure, RichOutput output) =>
        JsonText.At(figure, "layout", "meta", "alt")
        ?? output.Text("text/plain")
        ?? JsonText.At(figure, "layout", "title", "text")
        ?? "Interactive chart";
}
