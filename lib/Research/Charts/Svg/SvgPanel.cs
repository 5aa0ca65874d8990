using System.Text;

namespace AlgoAcademy.Research;

/// <summary>Draws the traces of one panel over its grid.</summary>
internal static class SvgPanel
{
    internal static void Draw(StringBuilder svg, Panel panel, Plane plane)
    {
        SvgAxes.Vertical(svg, panel, plane);
        PointTrace[] grouped = [.. panel.Traces.OfType<PointTrace>().Where(t => t is { Mark: PointMark.Bar, BarWidth: 0 })];
        foreach (var trace in panel.Traces)
        {
            switch (trace)
            {
                case { Count: 0 }:
                    break;
                case PointTrace { Mark: PointMark.Bar } bars:
                    var index = Array.IndexOf(grouped, bars);
                    SvgMarks.Bars(svg, bars, plane, index < 0 ? (0, 1) : (index, grouped.Length));
                    break;
                case PointTrace { Mark: PointMark.Marker } markers:
                    SvgMarks.Markers(svg, markers, plane);
                    break;
                case PointTrace line:
                    SvgLines.Draw(svg, line, plane);
                    break;
                case CandleTrace candles:
                    SvgMarks.Candles(svg, candles, plane);
                    break;
                case RibbonTrace ribbon:
                    SvgLines.Ribbon(svg, ribbon, plane);
                    break;
                case PathTrace path:
                    SvgLines.Path(svg, path, plane);
                    break;
                case CellTrace cells:
                    SvgCells.Draw(svg, cells, panel, plane);
                    break;
                case BandTrace band:
                    SvgMarks.Band(svg, band, plane);
                    break;
                default:
                    throw new NotSupportedException($"A trace of type {trace.GetType().Name} has no picture: add a case to SvgPicture.");
            }
        }
    }
}
