using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Research;

/// <summary>The traces of a chart in plotly's terms. Times are sent as text: plotly reads text without a zone as UTC.</summary>
internal static class PlotlyTraces
{
    internal static string AxisOf(int panel) => panel == 0 ? "y" : $"y{panel + 1}";

    /// <summary>Null for levels and bands without a name: those are shapes of the layout alone.</summary>
    internal static JsonObject? Of(Chart chart, Trace trace, int panel)
    {
        var figure = trace switch
        {
            PointTrace { Mark: PointMark.Bar } bars => Bars(chart, bars),
            PointTrace points => Points(chart, points),
            RibbonTrace or PathTrace => PlotlyShapes.Of(chart, trace),
            CellTrace cells => PlotlyCells.Of(chart, cells, chart.Panels[panel]),
            CandleTrace candles => Candles(chart, candles),
            BandTrace { Name.Length: > 0 } band => LegendOnly(band),
            BandTrace => null,
            _ => throw new NotSupportedException($"A trace of type {trace.GetType().Name} has no plotly form: add a case to PlotlyTraces."),
        };
        if (figure is null)
            return null;
        figure["name"] = trace.Name;
        figure["showlegend"] = trace is not CellTrace && trace.Name.Length > 0 && chart.Traces.Count(t => t.Name.Length > 0) > 1;
        figure["xaxis"] = "x";
        figure["yaxis"] = AxisOf(panel);
        return figure;
    }

    private static JsonObject Points(Chart chart, PointTrace trace)
    {
        var figure = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = trace.Mark == PointMark.Marker ? "markers" : "lines",
            ["x"] = Positions(chart, trace.X),
            ["y"] = Values(trace.Y),
        };
        if (trace.Mark == PointMark.Marker)
        {
            figure["marker"] = new JsonObject
            {
                ["color"] = trace.Style.Color,
                ["size"] = trace.Style.Size,
                ["symbol"] = Symbol(trace.Style.Shape),
                ["opacity"] = 0.8,
            };
            return figure;
        }

        figure["line"] = Line(trace.Style);
        if (trace.Mark == PointMark.Step)
            figure["line"]!["shape"] = "hv";
        if (trace.Mark == PointMark.Area)
            figure["fill"] = "tozeroy";
        return figure;
    }

    private static JsonObject Bars(Chart chart, PointTrace trace)
    {
        var marker = new JsonObject
        {
            ["color"] = trace.Style.Color,
            ["opacity"] = 0.85,
            ["pattern"] = new JsonObject { ["shape"] = Pattern(trace.Style.Dash) },
        };
        var figure = new JsonObject { ["type"] = "bar", ["x"] = Positions(chart, trace.X), ["y"] = Values(trace.Y), ["marker"] = marker };
        if (trace.BarWidth > 0)
            figure["width"] = trace.BarWidth;
        if (!trace.Base.IsEmpty)
            (figure["base"], figure["y"]) = (Values(trace.Base), Values([.. trace.Y.Zip(trace.Base, (y, foot) => y - foot)]));
        return figure;
    }

    private static JsonObject Candles(Chart chart, CandleTrace trace) => new()
    {
        ["type"] = "candlestick",
        ["x"] = Positions(chart, trace.X),
        ["open"] = Values(trace.Prices.Open),
        ["high"] = Values(trace.Prices.High),
        ["low"] = Values(trace.Prices.Low),
        ["close"] = Values(trace.Prices.Close),
        ["increasing"] = CandleLook(Palette.Blue, "rgba(0,0,0,0)"),
        ["decreasing"] = CandleLook(Palette.Vermillion, Palette.Vermillion),
    };

    private static JsonObject CandleLook(string line, string fill) => new()
    {
        ["line"] = new JsonObject { ["color"] = line, ["width"] = 1 },
        ["fillcolor"] = fill,
    };

    /// <summary>Levels and bands are shapes, which have no legend: an empty trace speaks for them.</summary>
    private static JsonObject LegendOnly(BandTrace trace) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "lines",
        ["x"] = new JsonArray((JsonNode?)null),
        ["y"] = new JsonArray((JsonNode?)null),
        ["hoverinfo"] = "skip",
        ["line"] = Line(trace.Style),
    };

    internal static JsonObject Line(TraceStyle style) =>
        new() { ["color"] = style.Color, ["width"] = style.Width, ["dash"] = DashName(style.Dash) };

    /// <summary>Strokes between categories need places, not names.</summary>
    internal static bool HasNamedPositions(Chart chart) => chart.XKind == AxisKind.Category && !chart.Traces.Any(t => t is PathTrace);

    internal static JsonArray Positions(Chart chart, ImmutableArray<double> x)
    {
        var isNamed = HasNamedPositions(chart);
        return new([.. x.Select(v => !double.IsFinite(v) ? null : (JsonNode?)(chart.XKind switch
        {
            AxisKind.Time => JsonValue.Create(ChartTime.Text(v)),
            AxisKind.Category when isNamed => JsonValue.Create(chart.Categories[(int)v]),
            _ => JsonValue.Create(v),
        }))]);
    }

    internal static JsonArray Values(ImmutableArray<double> values) =>
        new([.. values.Select(v => double.IsFinite(v) ? (JsonNode?)JsonValue.Create(v) : null)]);

    private static string DashName(LineDash? dash) => dash switch
    {
        LineDash.Dash => "dash",
        LineDash.Dot => "dot",
        LineDash.DashDot => "dashdot",
        _ => "solid",
    };

    private static string Pattern(LineDash? dash) => dash switch
    {
        LineDash.Dash => "/",
        LineDash.Dot => ".",
        LineDash.DashDot => "x",
        _ => "",
    };

    private static string Symbol(MarkerShape? shape) => shape switch
    {
        MarkerShape.Square => "square",
        MarkerShape.Diamond => "diamond",
        MarkerShape.TriangleUp => "triangle-up",
        MarkerShape.TriangleDown => "triangle-down",
        MarkerShape.Cross => "x-thin-open",
        _ => "circle",
    };
}
