using System.Text.Json.Nodes;

namespace AlgoAcademy.Research;

/// <summary>Writes a chart as a plotly.js figure.</summary>
internal static class PlotlyFigure
{
    internal static string Write(Chart chart)
    {
        var data = new JsonArray();
        for (var panel = 0; panel < chart.Panels.Length; panel++)
        {
            foreach (var trace in chart.Panels[panel].Traces)
            {
                if (PlotlyTraces.Of(chart, trace, panel) is { } figure)
                    data.Add((JsonNode)figure);
            }
        }

        return new JsonObject
        {
            ["data"] = data,
            ["layout"] = PlotlyLayout.Of(chart),
            ["config"] = new JsonObject { ["responsive"] = true, ["displaylogo"] = false, ["modeBarButtonsToRemove"] = new JsonArray("select2d", "lasso2d", "autoScale2d") },
        }.ToJsonString();
    }
}
