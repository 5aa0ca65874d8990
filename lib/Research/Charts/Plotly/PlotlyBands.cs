using System.Text.Json.Nodes;

namespace AlgoAcademy.Research;

/// <summary>Levels, moments and bands as shapes of the layout.</summary>
internal static class PlotlyBands
{
    internal static JsonArray Of(Chart chart)
    {
        var shapes = new JsonArray();
        for (var panel = 0; panel < chart.Panels.Length; panel++)
        {
            foreach (var band in chart.Panels[panel].Traces.OfType<BandTrace>())
                shapes.Add((JsonNode)(band.IsVertical ? Standing(chart, band, PlotlyTraces.AxisOf(panel)) : Shape(band, PlotlyTraces.AxisOf(panel))));
        }

        return shapes;
    }

    private static JsonObject Standing(Chart chart, BandTrace band, string axis)
    {
        JsonNode At(double x) => chart.XKind == AxisKind.Time ? JsonValue.Create(ChartTime.Text(x)) : JsonValue.Create(x);
        var shape = new JsonObject
        {
            ["type"] = band.IsLine ? "line" : "rect",
            ["xref"] = "x",
            ["x0"] = At(band.Low),
            ["x1"] = At(band.High),
            ["yref"] = $"{axis} domain",
            ["y0"] = 0,
            ["y1"] = 1,
            ["line"] = band.IsLine ? PlotlyTraces.Line(band.Style) : new JsonObject { ["width"] = 0 },
        };
        if (!band.IsLine)
            (shape["fillcolor"], shape["opacity"]) = (band.Style.Color, 0.15);
        return shape;
    }

    private static JsonObject Shape(BandTrace band, string axis)
    {
        var shape = new JsonObject
        {
            ["type"] = band.IsLine ? "line" : "rect",
            ["xref"] = "paper",
            ["x0"] = 0,
            ["x1"] = 1,
            ["yref"] = axis,
            ["y0"] = band.Low,
            ["y1"] = band.High,
            ["line"] = PlotlyTraces.Line(band.Style),
        };
        if (!band.IsLine)
            (shape["fillcolor"], shape["opacity"]) = (band.Style.Color, 0.2);
        return shape;
    }
}
