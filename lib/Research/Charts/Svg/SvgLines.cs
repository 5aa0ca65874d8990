using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>Draws lines, steps and areas; NaN starts a new piece.</summary>
internal static class SvgLines
{
    /// <summary>Points of a picture's line: it is narrower than a window, so fewer suffice.</summary>
    private const int Detail = 900;

    internal static void Draw(StringBuilder svg, PointTrace trace, Plane plane)
    {
        var pieces = Pieces(trace);
        var line = new StringBuilder();
        var surface = new StringBuilder();
        foreach (var piece in pieces)
        {
            var start = line.Length;
            AppendPiece(line, trace, plane, piece);
            if (trace.Mark != PointMark.Area)
                continue;
            surface.Append(line, start, line.Length - start)
                .Point('L', plane.X(trace.X[piece[^1]]), plane.Baseline)
                .Point('L', plane.X(trace.X[piece[0]]), plane.Baseline).Append('z');
        }

        if (surface.Length > 0)
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{surface}\" fill=\"{trace.Style.Color}\" fill-opacity=\".22\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{line}\" fill=\"none\" stroke=\"{trace.Style.Color}\" stroke-width=\"{SvgNumber.Of(trace.Style.Width)}\"")
            .Append(CultureInfo.InvariantCulture, $" stroke-linejoin=\"round\"{Opacity(trace.Style)}{SvgShapes.DashArray(trace.Style.Dash)}/>");
    }

    /// <summary>The surface between two curves, out along the upper and back along the lower edge; NaN starts a new one.</summary>
    internal static void Ribbon(StringBuilder svg, RibbonTrace trace, Plane plane)
    {
        var path = new StringBuilder();
        for (var i = 0; i < trace.Count; i++)
        {
            var start = i;
            while (i < trace.Count && double.IsFinite(trace.Low[i]) && double.IsFinite(trace.High[i]))
                i++;
            for (var j = start; j < i; j++)
                path.Point(j == start ? 'M' : 'L', plane.X(trace.X[j]), plane.Y(trace.High[j]));
            for (var j = i - 1; j >= start; j--)
                path.Point('L', plane.X(trace.X[j]), plane.Y(trace.Low[j]));
            if (i > start)
                path.Append('z');
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"{trace.Style.Color}\" fill-opacity=\".22\" stroke=\"{trace.Style.Color}\" stroke-opacity=\".5\" stroke-width=\".8\"/>");
    }

    /// <summary>Strokes as they come; closed and filled when the trace says so.</summary>
    internal static void Path(StringBuilder svg, PathTrace trace, Plane plane)
    {
        var path = new StringBuilder();
        var isDown = false;
        for (var i = 0; i < trace.Count; i++)
        {
            if (double.IsFinite(trace.Y[i]))
                path.Point(isDown ? 'L' : 'M', plane.X(trace.X[i]), plane.Y(trace.Y[i]));
            else if (isDown && trace.IsFilled)
                path.Append('z');
            isDown = double.IsFinite(trace.Y[i]);
        }

        var fill = trace.IsFilled ? $"fill=\"{trace.Style.Color}\" fill-opacity=\".22\"" : "fill=\"none\"";
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}{(trace.IsFilled ? "z" : "")}\" {fill} stroke=\"{trace.Style.Color}\" stroke-width=\"{SvgNumber.Of(trace.Style.Width)}\"")
            .Append(CultureInfo.InvariantCulture, $" stroke-linejoin=\"round\"{Opacity(trace.Style)}{SvgShapes.DashArray(trace.Style.Dash)}/>");
    }

    private static string Opacity(TraceStyle style) => style.Opacity < 1 ? string.Create(CultureInfo.InvariantCulture, $" stroke-opacity=\"{style.Opacity:0.##}\"") : "";

    private static void AppendPiece(StringBuilder path, PointTrace trace, Plane plane, List<int> piece)
    {
        path.Point('M', plane.X(trace.X[piece[0]]), plane.Y(trace.Y[piece[0]]));
        if (piece.Count == 1)
            path.Append("h.1");
        foreach (var i in piece.Skip(1))
        {
            if (trace.Mark == PointMark.Step)
                path.Append('H').Append(SvgNumber.Of(plane.X(trace.X[i]))).Append('V').Append(SvgNumber.Of(plane.Y(trace.Y[i])));
            else
                path.Point('L', plane.X(trace.X[i]), plane.Y(trace.Y[i]));
        }
    }

    private static List<List<int>> Pieces(PointTrace trace)
    {
        var pieces = new List<List<int>>();
        var isInside = false;
        foreach (var i in Downsampling.Indices(trace.X.AsSpan(), trace.Y.AsSpan(), Detail))
        {
            var isPresent = double.IsFinite(trace.Y[i]);
            if (isPresent && !isInside)
                pieces.Add([]);
            if (isPresent)
                pieces[^1].Add(i);
            isInside = isPresent;
        }

        return pieces;
    }
}
