using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>Draws grid, tick labels and axis titles.</summary>
internal static class SvgAxes
{
    internal static void Vertical(StringBuilder svg, Panel panel, Plane plane)
    {
        if (panel.YTitle.Length > 0)
            Text(svg, (0, plane.Top - 16), panel.YTitle, "");
        foreach (var tick in SvgLayout.TicksY(panel))
        {
            if (!panel.Rows.IsEmpty)
            {
                Text(svg, (plane.Left - 7, plane.Y(tick.Value) + 4.5), tick.Label, " text-anchor=\"end\"");
                continue;
            }

            var y = Crisp(plane.Y(tick.Value));
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{(tick.Value == 0 ? "z" : "g")}\" d=\"M{SvgNumber.Of(plane.Left)} {y}H{SvgNumber.Of(plane.Right)}\"/>");
            Text(svg, (plane.Left - 7, plane.Y(tick.Value) + 4.5), tick.Label, " text-anchor=\"end\"");
        }
    }

    internal static void Horizontal(StringBuilder svg, Chart chart, SvgLayout layout)
    {
        foreach (var plane in layout.Planes.Where(p => !p.IsTopDown))
        {
            foreach (var tick in layout.TicksX)
                svg.Append(CultureInfo.InvariantCulture, $"<path class=\"g\" d=\"M{Crisp(plane.X(tick.Value))} {SvgNumber.Of(plane.Top)}V{SvgNumber.Of(plane.Bottom)}\"/>");
        }

        var bottom = layout.Planes[^1];
        foreach (var tick in layout.TicksX)
            TickLabel(svg, (bottom.X(tick.Value), bottom.Bottom), tick.Label, layout.IsSlanted);
        if (chart.XTitle.Length > 0)
            Text(svg, ((bottom.Left + bottom.Right) / 2, layout.XTitleTop + 15), chart.XTitle, " text-anchor=\"middle\"");
        if (chart.Note.Length > 0)
            Text(svg, (0, layout.NoteTop + 14), chart.Note, " class=\"n\"");
    }

    internal static void Text(StringBuilder svg, (double X, double Y) at, string text, string attributes) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{SvgNumber.Of(at.X)}\" y=\"{SvgNumber.Of(at.Y)}\"{attributes}>{SvgText.Encode(text)}</text>");

    private static void TickLabel(StringBuilder svg, (double X, double Bottom) at, string label, bool isSlanted)
    {
        if (!isSlanted)
        {
            var halfWidth = label.Length * 18 * SvgText.WidthOfCharacter / 2;
            Text(svg, (Math.Min(at.X, SvgLayout.Width - halfWidth), at.Bottom + 18), label, " text-anchor=\"middle\"");
            return;
        }

        var (x, y) = (SvgNumber.Of(at.X + 4), SvgNumber.Of(at.Bottom + 14));
        svg.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate({x} {y})rotate(-30)\" text-anchor=\"end\">{SvgText.Encode(label)}</text>");
    }

    /// <summary>The middle of a pixel, where a line of one pixel is sharp.</summary>
    private static string Crisp(double position) => SvgNumber.Of(Math.Floor(position) + 0.5);
}
