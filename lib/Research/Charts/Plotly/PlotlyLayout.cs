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
    private const double PhoneLetters = 42;

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
            ["shapes"] = PlotlyBands.Of(chart),
        };
        var domains = Domains(chart);
        if (chart.Panels.Length > 1)
            layout["annotations"] = new JsonArray([.. chart.Panels.Select((panel, i) => (JsonNode?)PanelTitle(panel, domains[i].High))]);
        for (var i = 0; i < chart.Panels.Length; i++)
            layout[i == 0 ? "yaxis" : $"yaxis{i + 1}"] = VerticalAxis(chart.Panels[i], domains[i], hasTitle: chart.Panels.Length == 1);
        return layout;
    }

    /// <summary>What plotly's relayout takes to make the figure readable on a dark page.</summary>
    private static JsonObject Dark() => new() { ["paper_bgcolor"] = ChartTheme.Dark.Ground, ["font.color"] = ChartTheme.Dark.Text, ["modebar.color"] = ChartTheme.Dark.Text };

    private static string Below(Chart chart) =>
        SvgText.Encode(chart.XTitle) + (chart.Note.Length > 0 ? $"<br><span style=\"font-size:11px\">{SvgText.Encode(chart.Note)}</span>" : "");

    /// <summary>Pixels for labels and title of the x axis; names that do not fit a phone beside each other get slanted there.</summary>
    private static double RoomBelow(Chart chart) => (chart.XKind == AxisKind.Category && CategoryTicks.Columns(chart.Categories, PhoneLetters).IsSlanted ? 110 : 56) + (chart.Note.Length > 0 ? 16 : 0);

    private static JsonObject HorizontalAxis(Chart chart)
    {
        var axis = PlainHorizontalAxis(chart);
        if (chart.XKind == AxisKind.Category && !PlotlyTraces.HasNamedPositions(chart))
        {
            (axis["type"], axis["tickvals"]) = ("linear", new JsonArray([.. Enumerable.Range(0, chart.Categories.Length).Select(i => (JsonNode?)JsonValue.Create(i))]));
            axis["range"] = new JsonArray(-0.5, chart.Categories.Length - 0.5);
            axis["ticktext"] = new JsonArray([.. chart.Categories.Select(c => (JsonNode?)JsonValue.Create(SvgText.Encode(c)))]);
        }

        if (chart.XKind == AxisKind.Number)
            Format(axis, chart.XFormat);
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

    /// <summary>Above its panel and level: beside a low panel an upright title runs into that of the next.</summary>
    private static JsonObject PanelTitle(Panel panel, double top) => new()
    {
        ["text"] = SvgText.Encode(panel.YTitle),
        ["xref"] = "paper",
        ["x"] = 0,
        ["xanchor"] = "left",
        ["yref"] = "paper",
        ["y"] = top,
        ["yanchor"] = "bottom",
        ["showarrow"] = false,
        ["font"] = new JsonObject { ["size"] = 12 },
    };

    private static JsonObject VerticalAxis(Panel panel, (double Low, double High) domain, bool hasTitle)
    {
        var axis = new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = hasTitle ? SvgText.Encode(panel.YTitle) : "" },
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

        Format(axis, panel.Format);
        return axis;
    }

    // Below a million plotly's own form would write a price of 10,015 as "10.015k".
    private static void Format(JsonObject axis, ValueFormat format)
    {
        if (format == ValueFormat.Percent)
            (axis["tickformat"], axis["hoverformat"]) = (",.0~%", ",.2%");
        else
            (axis["separatethousands"], axis["minexponent"]) = (true, 6);
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
}
