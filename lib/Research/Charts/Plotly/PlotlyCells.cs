using System.Text.Json.Nodes;

namespace AlgoAcademy.Research;

/// <summary>
/// A heat map as bars of height one, each standing on its row: the small build of plotly.js has bars with a colour scale but
/// no heat maps, and the large one weighs four times as much in every page.
/// </summary>
internal static class PlotlyCells
{
    internal static JsonObject Of(Chart chart, CellTrace trace, Panel panel)
    {
        int[] present = [.. Enumerable.Range(0, trace.Count).Where(i => double.IsFinite(trace.Values[i]))];
        var hasText = trace.Columns <= 14;
        string Text(int i) => SvgCells.CellText(trace.Values[i], panel.Format);
        string Hover(int i) => SvgText.Encode($"{chart.XTitle} {chart.Categories[i % trace.Columns]}") + "<br>" + SvgText.Encode($"{panel.YTitle} {panel.Rows[i / trace.Columns]}") + "<br>" + SvgText.Encode($"{trace.Name} {ValueText.Of(trace.Values[i], panel.Format)}");
        var figure = new JsonObject
        {
            ["type"] = "bar",
            ["x"] = PlotlyTraces.Positions(chart, [.. present.Select(i => (double)(i % trace.Columns))]),
            ["y"] = Texts(present, _ => JsonValue.Create(1)),
            ["base"] = Texts(present, i => JsonValue.Create((i / trace.Columns) - 0.5)),
            ["width"] = 1,
            ["marker"] = Marker(trace, panel, present),
            ["hoverinfo"] = "text",
            ["hovertext"] = Texts(present, i => JsonValue.Create(Hover(i))),
        };
        if (hasText)
        {
            (figure["text"], figure["textposition"], figure["insidetextanchor"]) = (Texts(present, i => JsonValue.Create(Text(i))), "inside", "middle");
            (figure["textangle"], figure["constraintext"], figure["cliponaxis"]) = (0, "both", false);
        }

        return figure;
    }

    private static JsonObject Marker(CellTrace trace, Panel panel, int[] present) => new()
    {
        ["color"] = Texts(present, i => JsonValue.Create(trace.Values[i])),
        ["cmin"] = trace.Colors.Low,
        ["cmax"] = trace.Colors.High,
        ["colorscale"] = new JsonArray([.. trace.Colors.Stops.Select((color, i) => (JsonNode?)new JsonArray(i / (trace.Colors.Stops.Length - 1.0), color))]),
        ["showscale"] = true,
        ["line"] = new JsonObject { ["width"] = 0 },
        ["colorbar"] = new JsonObject
        {
            // Lying above the cells: beside them it would take a third of a phone.
            ["orientation"] = "h",
            ["y"] = 1.0,
            ["yanchor"] = "bottom",
            ["thickness"] = 12,
            ["len"] = 0.9,
            ["title"] = new JsonObject { ["text"] = SvgText.Encode(trace.Name), ["side"] = "top" },
            ["tickformat"] = panel.Format == ValueFormat.Percent ? ",.0~%" : ",.4~g",
        },
    };

    private static JsonArray Texts(int[] present, Func<int, JsonNode?> value) => new([.. present.Select(value)]);
}
