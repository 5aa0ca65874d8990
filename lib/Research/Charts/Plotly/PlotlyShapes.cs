using System.Globalization;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Research;

/// <summary>Ribbons and strokes in plotly's terms: scatter traces whose surface is that of their own outline.</summary>
internal static class PlotlyShapes
{
    internal static JsonObject Of(Chart chart, Trace trace) => trace switch
    {
        RibbonTrace ribbon => Ribbon(chart, ribbon),
        PathTrace path => Path(chart, path),
        _ => throw new NotSupportedException($"A trace of type {trace.GetType().Name} is no outline: add a case to PlotlyShapes."),
    };

    /// <summary>Out along the upper edge and back along the lower; plotly closes the outline, and starts a new one after a gap.</summary>
    private static JsonObject Ribbon(Chart chart, RibbonTrace trace)
    {
        var (x, y) = (new List<double>(), new List<double>());
        for (var i = 0; i < trace.Count; i++)
        {
            var start = i;
            while (i < trace.Count && double.IsFinite(trace.Low[i]) && double.IsFinite(trace.High[i]))
                i++;
            int[] piece = [.. Enumerable.Range(start, i - start)];
            x.AddRange([.. piece.Select(j => trace.X[j]), .. piece.Reverse().Select(j => trace.X[j]), double.NaN]);
            y.AddRange([.. piece.Select(j => trace.High[j]), .. piece.Reverse().Select(j => trace.Low[j]), double.NaN]);
        }

        return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["x"] = PlotlyTraces.Positions(chart, [.. x]),
            ["y"] = PlotlyTraces.Values([.. y]),
            ["fill"] = "toself",
            ["fillcolor"] = Rgba(trace.Style.Color!, 0.22),
            ["line"] = new JsonObject { ["color"] = Rgba(trace.Style.Color!, 0.5), ["width"] = 0.8 },
            ["hoverinfo"] = "skip",
        };
    }

    private static JsonObject Path(Chart chart, PathTrace trace)
    {
        var figure = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines",
            ["x"] = PlotlyTraces.Positions(chart, trace.X),
            ["y"] = PlotlyTraces.Values(trace.Y),
            ["line"] = PlotlyTraces.Line(trace.Style),
            ["opacity"] = trace.Style.Opacity,
        };
        if (trace.IsFilled)
            (figure["fill"], figure["fillcolor"], figure["hoverinfo"]) = ("toself", Rgba(trace.Style.Color!, 0.22), "skip");
        return figure;
    }

    private static string Rgba(string color, double opacity)
    {
        int Channel(int start) => int.Parse(color.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"rgba({Channel(1)},{Channel(3)},{Channel(5)},{opacity})");
    }
}
