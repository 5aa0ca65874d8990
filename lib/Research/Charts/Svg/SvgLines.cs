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
            .Append(CultureInfo.InvariantCulture, $" stroke-linejoin=\"round\"{SvgShapes.DashArray(trace.Style.Dash)}/>");
    }

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
