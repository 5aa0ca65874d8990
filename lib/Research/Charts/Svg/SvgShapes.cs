using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>Outlines of markers, as path data around a centre.</summary>
internal static class SvgShapes
{
    internal static void Append(StringBuilder path, MarkerShape shape, (double X, double Y) center, double size)
    {
        var (x, y) = center;
        var r = size / 2;
        var n = SvgNumber.Of(r);
        var d = SvgNumber.Of(size);
        _ = shape switch
        {
            MarkerShape.Circle => path.Point('M', x - r, y).Append(CultureInfo.InvariantCulture, $"a{n} {n} 0 1 0 {d} 0a{n} {n} 0 1 0 -{d} 0z"),
            MarkerShape.Square => path.Point('M', x - r, y - r).Append(CultureInfo.InvariantCulture, $"h{d}v{d}h-{d}z"),
            MarkerShape.Diamond => path.Point('M', x, y - r).Append(CultureInfo.InvariantCulture, $"l{n} {n}l-{n} {n}l-{n} -{n}z"),
            MarkerShape.TriangleUp => path.Point('M', x, y - r).Append(CultureInfo.InvariantCulture, $"l{n} {d}h-{d}z"),
            MarkerShape.TriangleDown => path.Point('M', x, y + r).Append(CultureInfo.InvariantCulture, $"l-{n} -{d}h{d}z"),
            _ => path.Point('M', x - r, y - r).Append(CultureInfo.InvariantCulture, $"l{d} {d}").Point('M', x - r, y + r).Append(CultureInfo.InvariantCulture, $"l{d} -{d}"),
        };
    }

    internal static string DashArray(LineDash? dash) => dash switch
    {
        LineDash.Dash => " stroke-dasharray=\"7 4\"",
        LineDash.Dot => " stroke-dasharray=\"2 3\"",
        LineDash.DashDot => " stroke-dasharray=\"8 3 2 3\"",
        _ => "",
    };
}
