using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>Draws markers, bars, candles and bands.</summary>
internal static class SvgMarks
{
    internal static void Markers(StringBuilder svg, PointTrace trace, Plane plane)
    {
        if (trace.Style.Shape is MarkerShape.Circle)
        {
            Dots(svg, trace, plane);
            return;
        }

        var path = new StringBuilder();
        for (var i = 0; i < trace.Count; i++)
            SvgShapes.Append(path, trace.Style.Shape ?? MarkerShape.Circle, (plane.X(trace.X[i]), plane.Y(trace.Y[i])), trace.Style.Size);
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"{trace.Style.Color}\" fill-opacity=\".7\" stroke=\"{trace.Style.Color}\"/>");
    }

    /// <summary>Strokes of no length with round ends: the shortest way to write thousands of discs.</summary>
    private static void Dots(StringBuilder svg, PointTrace trace, Plane plane)
    {
        var path = new StringBuilder();
        for (var i = 0; i < trace.Count; i++)
            path.Point('M', plane.X(trace.X[i]), plane.Y(trace.Y[i])).Append("h0");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" stroke=\"{trace.Style.Color}\" stroke-opacity=\".65\" stroke-width=\"{SvgNumber.Of(trace.Style.Size)}\" stroke-linecap=\"round\"/>");
    }

    internal static void Bars(StringBuilder svg, PointTrace trace, Plane plane, (int Index, int Count) group)
    {
        var whole = plane.X(trace.DrawnBarWidth) - plane.X(0);
        var width = Math.Max(whole / group.Count, 0.5);
        var path = new StringBuilder();
        for (var i = 0; i < trace.Count; i++)
        {
            if (!double.IsFinite(trace.Y[i]))
                continue;
            var left = plane.X(trace.X[i]) - whole / 2 + group.Index * width;
            var foot = trace.Base.IsEmpty ? plane.Baseline : plane.Y(trace.Base[i]);
            path.Point('M', left, foot).Append('V').Append(SvgNumber.Of(plane.Y(trace.Y[i])))
                .Append('h').Append(SvgNumber.Of(width)).Append('V').Append(SvgNumber.Of(foot)).Append('z');
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"{trace.Style.Color}\" fill-opacity=\"{Opacity(trace)}\" stroke=\"{trace.Style.Color}\" stroke-width=\".8\"/>");
    }

    /// <summary>Solid bars for the first trace, pale or outlined ones for others, so that they differ without colour.</summary>
    internal static string Opacity(PointTrace trace) => trace.Style.Dash switch
    {
        LineDash.Solid => ".8",
        LineDash.Dash => ".3",
        LineDash.Dot => ".55",
        _ => "0",
    };

    internal static void Candles(StringBuilder svg, CandleTrace trace, Plane plane)
    {
        var half = Math.Max((plane.X(ValueRange.SmallestStep(trace.X.AsSpan())) - plane.X(0)) * 0.36, 0.4);
        var (rising, falling) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < trace.Count; i++)
        {
            var (open, close) = (plane.Y(trace.Prices.Open[i]), plane.Y(trace.Prices.Close[i]));
            var (upper, lower) = (Math.Min(open, close), Math.Max(open, close));
            var x = plane.X(trace.X[i]);
            (close <= open ? rising : falling)
                .Point('M', x, plane.Y(trace.Prices.High[i])).Append('V').Append(SvgNumber.Of(upper))
                .Point('M', x, lower).Append('V').Append(SvgNumber.Of(plane.Y(trace.Prices.Low[i])))
                .Point('M', x - half, upper).Append('h').Append(SvgNumber.Of(2 * half)).Append('V').Append(SvgNumber.Of(lower))
                .Append('h').Append(SvgNumber.Of(-2 * half)).Append('z');
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{rising}\" fill=\"none\" stroke=\"{Palette.Blue}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<path d=\"{falling}\" fill=\"{Palette.Vermillion}\" stroke=\"{Palette.Vermillion}\"/>");
    }

    private static void Standing(StringBuilder svg, BandTrace trace, Plane plane)
    {
        var (left, right) = (plane.X(trace.Low), plane.X(trace.High));
        if (trace.IsLine)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{SvgNumber.Of(left)} {SvgNumber.Of(plane.Top)}V{SvgNumber.Of(plane.Bottom)}\" stroke=\"{trace.Style.Color}\"")
                .Append(CultureInfo.InvariantCulture, $" stroke-width=\"{SvgNumber.Of(trace.Style.Width)}\"{SvgShapes.DashArray(trace.Style.Dash)}/>");
            return;
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{SvgNumber.Of(left)} {SvgNumber.Of(plane.Top)}H{SvgNumber.Of(right)}V{SvgNumber.Of(plane.Bottom)}H{SvgNumber.Of(left)}z\" fill=\"{trace.Style.Color}\" fill-opacity=\".15\"/>");
    }

    internal static void Band(StringBuilder svg, BandTrace trace, Plane plane)
    {
        if (trace.IsVertical)
        {
            Standing(svg, trace, plane);
            return;
        }

        var (top, bottom) = (plane.Y(trace.High), plane.Y(trace.Low));
        var outline = new StringBuilder().Point('M', plane.Left, top).Append('H').Append(SvgNumber.Of(plane.Right));
        if (!trace.IsLine)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{outline}V{SvgNumber.Of(bottom)}H{SvgNumber.Of(plane.Left)}z\" fill=\"{trace.Style.Color}\" fill-opacity=\".15\"/>");
            outline.Point('M', plane.Left, bottom).Append('H').Append(SvgNumber.Of(plane.Right));
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{outline}\" fill=\"none\" stroke=\"{trace.Style.Color}\" stroke-width=\"{SvgNumber.Of(trace.Style.Width)}\"{SvgShapes.DashArray(trace.Style.Dash)}/>");
    }
}
