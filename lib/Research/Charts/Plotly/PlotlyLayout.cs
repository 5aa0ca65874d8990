using System.Text.Json.Nodes;

namespace AlgoAcademy.Research;

/// <summary>
/// The axes, heading and manners of a figure. It brings a light ground, as no letters are readable on every page; a host
/// that knows its page's colours may set <c>paper_bgcolor</c> and <c>font.color</c> (those of <c>layout.meta.dark</c> on a dark one).
/// </summary>
internal static class PlotlyLayout
{
    private static readonly string s_letters = ChartTheme.Light.Text;

    private const string Grid = "rgba(128,128,128,0.22)";
    private const string ZeroLine = "rgba(128,128,128,0.8)";
    private const double Gap = 0.1;

    internal static JsonObject Of(Chart chart)
    {
        var plotHeight = 250 * chart.Panels.Sum(p => p.Height);
        var layout = new JsonObject
        {
            ["title"] = PlotlyHeading.Of(chart),
            ["meta"] = new JsonObject { ["alt"] = chart.Alt, ["dark"] = Dark() },
            ["font"] = new JsonObject { ["color"] = s_letters, ["family"] = "system-ui, DejaVu Sans, sans-serif" },
            ["paper_bgcolor"] = ChartTheme.Light.Ground,
            ["plot_bgcolor"] = "rgba(0,0,0,0)",
            ["hovermode"] = chart.XKind == AxisKind.Time ? "x unified" : "closest",
            ["hoverlabel"] = new JsonObject { ["bgcolor"] = "#fff", ["font"] = new JsonObject { ["color"] = "#222" } },
            ["height"] = Math.Round(plotHeight + PlotlyHeading.Height(chart) + 50 + RoomBelow(chart)),
            ["margin"] = new JsonObject { ["l"] = 70, ["r"] = 16, ["t"] = PlotlyHeading.Height(chart), ["b"] = RoomBelow(chart) },
            // Below: there it pushes nothing out of place when a phone breaks it into rows.
            ["legend"] = new JsonObject { ["orientation"] = "h", ["x"] = 0, ["y"] = -RoomBelow(chart) / plotHeight, ["yanchor"] = "top" },
            // The default bar behind the buttons is a dark block where the paper is transparent.
            ["modebar"] = new JsonObject { ["bgcolor"] = "rgba(0,0,0,0)", ["color"] = s_letters, ["activecolor"] = Palette.Blue },
            ["barmode"] = chart.Traces.Any(t => t is PointTrace { BarWidth: > 0 } or CellTrace) ? "overlay" : "group",
            ["xaxis"] = HorizontalAxis(chart),
            ["shapes"] = Shapes(chart),
        };
        var domains = Domains(chart);
        for (var i = 0; i < chart.Panels.Length; i++)
            layout[i == 0 ? "yaxis" : $"yaxis{i + 1}"] = VerticalAxis(chart.Panels[i], domains[i]);
        return layout;
    }

    /// <summary>What plotly's relayout takes to make the figure readable on a dark page.</summary>
    private static JsonObject Dark() => new() { ["paper_bgcolor"] = ChartTheme.Dark.Ground, ["font.color"] = ChartTheme.Dark.Text, ["modebar.color"] = ChartTheme.Dark.Text };

    private static string Below(Chart chart) =>
        SvgText.Encode(chart.XTitle) + (chart.Note.Length > 0 ? $"<br><span style=\"font-size:11px\">{SvgText.Encode(chart.Note)}</span>" : "");

    /// <summary>Pixels for labels and title of the x axis; names are long and get slanted on a phone.</summary>
    private static double RoomBelow(Chart chart) => (chart.XKind == AxisKind.Category ? 110 : 56) + (chart.Note.Length > 0 ? 16 : 0);

    private static JsonObject HorizontalAxis(Chart chart)
    {
        var axis = PlainHorizontalAxis(chart);
        if (chart.XKind == AxisKind.Category && !PlotlyTraces.HasNamedPositions(chart))
        {
            (axis["type"], axis["tickvals"]) = ("linear", new JsonArray([.. Enumerable.Range(0, chart.Categories.Length).Select(i => (JsonNode?)JsonValue.Create(i))]));
            axis["range"] = new JsonArray(-0.5, chart.Categories.Length - 0.5);
            axis["ticktext"] = new JsonArray([.. chart.Categories.Select(c => (JsonNode?)JsonValue.Create(SvgText.Encode(c)))]);
        }

        if (chart.XKind == AxisKind.Number && chart.XFormat == ValueFormat.Percent)
            (axis["tickformat"], axis["hoverformat"]) = (",.0~%", ",.2%");
        if (!chart.Panels[^1].Rows.IsEmpty)
            axis["showgrid"] = false;
        return axis;
    }

    private static JsonObject PlainHorizontalAxis(Chart chart) => new()
    {
        ["tickangle"] = chart.XKind == AxisKind.Category ? "auto" : 0,
        ["title"] = new JsonObject { ["text"] = Below(chart) },
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
        if (!panel.Rows.IsEmpty)
        {
            (axis["showgrid"], axis["zeroline"]) = (false, false);
            axis["range"] = new JsonArray(panel.Rows.Length - 0.5, -0.5);
            var ticks = CategoryTicks.Rows(panel.Rows, 250 * panel.Height);
            axis["tickvals"] = new JsonArray([.. ticks.Select(t => (JsonNode?)JsonValue.Create(t.Value))]);
            axis["ticktext"] = new JsonArray([.. ticks.Select(t => (JsonNode?)JsonValue.Create(SvgText.Encode(t.Label)))]);
        }

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
