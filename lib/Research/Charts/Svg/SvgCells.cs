using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>Draws the cells of a heat map, their values where there is room, and the scale of their colours.</summary>
internal static class SvgCells
{
    private const int Slices = 40;
    private const double LetterSize = 12;
    private const double PhoneLetterSize = 16;

    internal static void Draw(StringBuilder svg, CellTrace trace, Panel panel, Plane plane)
    {
        var (width, height) = (plane.Width / trace.Columns, plane.Height / trace.Rows);
        var decimals = trace.Values.Where(double.IsFinite).Select(v => CellText(v, panel.Format)).ToList();
        var longest = decimals.Select(t => t.Length).DefaultIfEmpty(int.MaxValue).Max();
        bool Fits(double size) => height >= size + 3 && longest * size * 0.62 <= width;
        var byColor = Enumerable.Range(0, trace.Count).Where(i => double.IsFinite(trace.Values[i])).GroupBy(i => trace.Colors.At(trace.Values[i]), StringComparer.Ordinal);
        foreach (var cells in byColor)
        {
            var path = new StringBuilder();
            foreach (var i in cells)
                path.Point('M', plane.Left + i % trace.Columns * width, plane.Top + i / trace.Columns * height).Append(CultureInfo.InvariantCulture, $"h{SvgNumber.Of(width)}v{SvgNumber.Of(height)}h{SvgNumber.Of(-width)}z");
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"{cells.Key}\" stroke=\"{cells.Key}\" stroke-width=\".4\"/>");
        }

        if (!Fits(LetterSize))
            return;
        var look = Fits(PhoneLetterSize) ? "v" : "v s";
        for (var i = 0; i < trace.Count; i++)
        {
            if (double.IsFinite(trace.Values[i]))
            {
                var (x, y) = (plane.X(i % trace.Columns), plane.Y(i / trace.Columns) + LetterSize * 0.35);
                SvgAxes.Text(svg, (x, y), CellText(trace.Values[i], panel.Format), $" class=\"{look}\" text-anchor=\"middle\" fill=\"{trace.Colors.LetterAt(trace.Values[i])}\"");
            }
        }
    }

    /// <summary>Lowest value, the colours, highest value, and what they are.</summary>
    internal static void Scale(StringBuilder svg, CellTrace trace, ValueFormat format, double top)
    {
        var step = NumberTicks.NiceStep((trace.Colors.High - trace.Colors.Low) / 100);
        var (low, high) = (ValueText.Tick(trace.Colors.Low, step, format), ValueText.Tick(trace.Colors.High, step, format));
        var left = low.Length * 9.6 + 16;
        SvgAxes.Text(svg, (0, top + 14), low, "");
        for (var i = 0; i < Slices; i++)
        {
            var color = trace.Colors.At(trace.Colors.Low + (i + 0.5) / Slices * (trace.Colors.High - trace.Colors.Low));
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{SvgNumber.Of(left + i * 4)} {SvgNumber.Of(top + 3)}h4.3v13h-4.3z\" fill=\"{color}\"/>");
        }

        var right = left + Slices * 4 + 8;
        SvgAxes.Text(svg, (right, top + 14), high, "");
        SvgAxes.Text(svg, (right + high.Length * 9.6 + 10, top + 14), trace.Name, " class=\"l\"");
    }

    /// <summary>A value in its cell; percent without the sign, which the scale has.</summary>
    internal static string CellText(double value, ValueFormat format) => format == ValueFormat.Percent
        ? ValueText.Tick(value * 100, 0.1, ValueFormat.Plain)
        : ValueText.Tick(value, Math.Abs(value) >= 100 ? 1 : 0.01, format);
}
