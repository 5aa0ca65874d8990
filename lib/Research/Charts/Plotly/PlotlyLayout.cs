using System.Text.Json.Nodes;

namespace AlgoAcademy.Research;

/// <summary>The axes, heading and manners of a figure: transparent, letters readable on white and on dark.</summary>
internal static class PlotlyLayout
{
    private const string Letters = "#757575";
    private const string Grid = "rgba(128,128,128,0.22)";
    private const string ZeroLine = "rgba(128,128,128,0.8)";
    private const double Gap = 0.1;

    internal static JsonObject Of(Chart chart)
    {
        var plotHeight = 250 * chart.Panels.Sum(p => p.Height);
        var layout = new JsonObject
        {
            ["title"] = PlotlyHeading.Of(chart),
            ["meta"] = new JsonObject { ["alt"] = chart.Alt },
            ["font"] = new JsonObject { ["color"] = Letters, ["family"] = "system-ui, DejaVu Sans, sans-serif" },
            ["paper_bgcolor"] = "rgba(0,0,0,0)",
            ["plot_bgcolor"] = "rgba(0,0,0,0)",
            ["hovermode"] = chart.XKind == AxisKind.Time ? "x unified" : "closest",
            ["hoverlabel"] = new JsonObject { ["bgcolor"] = "#fff", ["font"] = new JsonObject { ["color"] = "#222" } },
            ["height"] = Math.Round(plotHeight + PlotlyHeading.Height(chart) + 106),
            ["margin"] = new JsonObject { ["l"] = 70, ["r"] = 16, ["t"] = PlotlyHeading.Height(chart), ["b"] = 56 },
            // Below: there it pushes nothing out of place when a phone breaks it into rows.
            ["legend"] = new JsonObject { ["orientation"] = "h", ["x"] = 0, ["y"] = -56 / plotHeight, ["yanchor"] = "top" },
            // The default bar behind the buttons is a dark block where the paper is transparent.
            ["modebar"] = new JsonObject { ["bgcolor"] = "rgba(0,0,0,0)", ["color"] = Letters, ["activecolor"] = Palette.Blue },
            ["barmode"] = chart.Traces.Any(t => t is PointTrace { BarWidth: > 0 }) ? "overlay" : "group",
            ["xaxis"] = HorizontalAxis(chart),
            ["shapes"] = Shapes(chart),
        };
        var domains = Domains(chart);
        for (var i = 0; i < chart.Panels.Length; i++)
            layout[i == 0 ? "yaxis" : $"yaxis{i + 1}"] = VerticalAxis(chart.Panels[i], domains[i]);
        return layout;
    }

    private static JsonObject HorizontalAxis(Chart chart) => new()
    {
        ["title"] = new JsonObject { ["text"] = SvgText.Encode(chart.XTitle) },
        ["type"] = chart.XKind switch { AxisKind.Time => "date", AxisKind.Category => "category", _ => "linear" },
        ["anchor"] = PlotlyTraces.AxisOf(chart.Panels.Length - 1),
        ["gridcolor"] = Grid,
        ["zeroline"] = false,
        ["automargin"] = true,
        ["rangeslider"] = new JsonObject { ["visible"] = false },
    };

    private static JsonObject VerticalAxis(Panel panel, (double Low, double High) domain)
    {
        var axis = new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = SvgText.Encode(panel.YTitle) },
            ["type"] = panel.IsLog ? "log" : "linear",
            ["domain"] = new JsonArray(domain.Low, domain.High),
            ["anchor"] = "x",
            ["gridcolor"] = Grid,
            ["zerolinecolor"] = ZeroLine,
            ["automargin"] = true,
        };
        // Without a format plotly writes 200 between decades as a small "2".
        if (panel.IsLog)
            (axis["dtick"], axis["tickformat"]) = ("D2", ",.6~g");
        if (panel.Format == ValueFormat.Percent)
            (axis["tickformat"], axis["hoverformat"]) = (",.0~%", ",.2%");
        return axis;
    }

    private static (double Low, double High)[] Domains(Chart chart)
    {
        var room = 1 - Gap * (chart.Panels.Length - 1);
        var all = chart.Panels.Sum(p => p.Height);
        var domains = new (double, double)[chart.Panels.Length];
        var top = 1.0;
        for (var i = 0; i < domains.Length; i++)
        {
            var height = room * chart.Panels[i].Height / all;
            domains[i] = (Math.Max(0, Math.Round(top - height, 4)), Math.Round(top, 4));
            top -= height + Gap;
        }

        return domains;
    }

    private static JsonArray Shapes(Chart chart)
    {
        var shapes = new JsonArray();
        for (var panel = 0; panel < chart.Panels.Length; panel++)
        {
            foreach (var band in chart.Panels[panel].Traces.OfType<BandTrace>())
                shapes.Add((JsonNode)Shape(band, PlotlyTraces.AxisOf(panel)));
        }

        return shapes;
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
