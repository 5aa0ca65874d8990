using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>The small sample of a trace in front of its legend entry, 24 units wide.</summary>
internal static class SvgGlyph
{
    internal static void Draw(StringBuilder svg, Trace trace, (double X, double Y) at)
    {
        var (x, y) = at;
        var color = trace.Style.Color;
        _ = trace switch
        {
            PointTrace { Mark: PointMark.Marker } => Marker(svg, trace.Style, at),
            PointTrace { Mark: PointMark.Bar } bar => Box(svg, at, $"fill=\"{color}\" fill-opacity=\"{SvgMarks.Opacity(bar)}\" stroke=\"{color}\""),
            PointTrace { Mark: PointMark.Area } => Box(svg, at, $"fill=\"{color}\" fill-opacity=\".22\" stroke=\"{color}\""),
            RibbonTrace or PathTrace { IsFilled: true } => Box(svg, at, $"fill=\"{color}\" fill-opacity=\".22\" stroke=\"{color}\""),
            BandTrace { IsVertical: true, IsLine: true } => svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{SvgNumber.Of(x + 12)} {SvgNumber.Of(y - 8)}v16\" stroke=\"{color}\" stroke-width=\"2.2\"{SvgShapes.DashArray(trace.Style.Dash)}/>"),
            BandTrace { IsLine: false } => Box(svg, at, $"fill=\"{color}\" fill-opacity=\".15\" stroke=\"{color}\""),
            CandleTrace => svg
                .Append(CultureInfo.InvariantCulture, $"<path d=\"M{SvgNumber.Of(x + 4)} {SvgNumber.Of(y - 5)}h6v10h-6z\" fill=\"none\" stroke=\"{Palette.Blue}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<path d=\"M{SvgNumber.Of(x + 14)} {SvgNumber.Of(y - 5)}h6v10h-6z\" fill=\"{Palette.Vermillion}\" stroke=\"{Palette.Vermillion}\"/>"),
            _ => svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{SvgNumber.Of(x)} {SvgNumber.Of(y)}h24\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2.2\"{SvgShapes.DashArray(trace.Style.Dash)}/>"),
        };
    }

    private static StringBuilder Marker(StringBuilder svg, TraceStyle style, (double X, double Y) at)
    {
        var path = new StringBuilder();
        SvgShapes.Append(path, style.Shape ?? MarkerShape.Circle, (at.X + 12, at.Y), 9);
        return svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"{style.Color}\" fill-opacity=\".7\" stroke=\"{style.Color}\"/>");
    }

    private static StringBuilder Box(StringBuilder svg, (double X, double Y) at, string look) =>
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{SvgNumber.Of(at.X + 4)} {SvgNumber.Of(at.Y - 5)}h16v10h-16z\" {look}/>");
}
