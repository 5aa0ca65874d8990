using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// Where everything lies in a picture 600 units wide. Distances fit the larger letters that phones get, so that the same
/// picture is readable at 360 and at 700 pixels.
/// </summary>
internal sealed class SvgLayout
{
    internal const double Width = 600;
    private const double Row = 21;
    private const double FirstPanel = 230;
    private const double RightMargin = 14;
    private const double TickCharacter = 9.6;

    internal SvgLayout(Chart chart)
    {
        Title = SvgText.Wrap(chart.Title, 50);
        Subtitle = SvgText.Wrap(chart.Subtitle, 60);
        Legend = SvgLegend.Arrange(chart);
        TitleTop = 4;
        SubtitleTop = TitleTop + 26 * Title.Count;
        ScaleTop = SubtitleTop + Row * Subtitle.Count + 2;
        LegendTop = ScaleTop + (chart.Traces.Any(t => t is CellTrace) ? Row + 4 : 0);
        var rangeX = chart.RangeX();
        var labels = chart.Panels.Select(TicksY).ToImmutableArray();
        Left = 14 + TickCharacter * labels.SelectMany(t => t).Select(t => t.Label.Length).DefaultIfEmpty(1).Max();
        (TicksX, IsSlanted) = HorizontalTicks(chart, rangeX, Width - Left - RightMargin);
        if (IsSlanted)
            Left = Math.Max(Left, RoomForFirst(TicksX, Width - RightMargin));
        Planes = StackPlanes(chart, rangeX);
        var tickHeight = IsSlanted ? 12 + LongestX * TickCharacter * 0.5 : 24;
        XTitleTop = Planes[^1].Bottom + tickHeight;
        NoteTop = XTitleTop + (chart.XTitle.Length > 0 ? Row + 4 : 2);
        Height = NoteTop + (chart.Note.Length > 0 ? Row : 0);
    }

    internal double Height { get; }

    internal double Left { get; }

    internal double TitleTop { get; }

    internal double SubtitleTop { get; }

    internal double ScaleTop { get; }

    internal double LegendTop { get; }

    internal double XTitleTop { get; }

    internal double NoteTop { get; }

    internal bool IsSlanted { get; }

    internal IReadOnlyList<string> Title { get; }

    internal IReadOnlyList<string> Subtitle { get; }

    internal SvgLegend Legend { get; }

    internal ImmutableArray<Plane> Planes { get; }

    internal IReadOnlyList<Tick> TicksX { get; }

    internal static IReadOnlyList<Tick> TicksY(Panel panel)
    {
        if (!panel.Rows.IsEmpty)
            return CategoryTicks.Rows(panel.Rows, FirstPanel * panel.Height);
        var most = panel.Height >= 0.7 ? 8 : 4;
        return panel.IsLog
            ? NumberTicks.Logarithmic(panel.RangeY(), most, panel.Format)
            : NumberTicks.Linear(panel.RangeY(), most, panel.Format);
    }

    private int LongestX => TicksX.Select(t => t.Label.Length).DefaultIfEmpty(1).Max();

    private ImmutableArray<Plane> StackPlanes(Chart chart, (double Low, double High) rangeX)
    {
        var planes = ImmutableArray.CreateBuilder<Plane>();
        var top = LegendTop + Row * Legend.RowCount;
        foreach (var panel in chart.Panels)
        {
            top += panel.YTitle.Length > 0 ? Row + 12 : 10;
            var height = FirstPanel * panel.Height;
            planes.Add(new Plane(Left, top, Width - Left - RightMargin, height)
            {
                RangeX = rangeX,
                RangeY = panel.RangeY(),
                IsLog = panel.IsLog,
                IsTopDown = !panel.Rows.IsEmpty,
            });
            top += height + 8;
        }

        return planes.ToImmutable();
    }

    /// <summary>How far right the axis must begin so that the slanted first names do not leave the picture at the left.</summary>
    private static double RoomForFirst(IReadOnlyList<Tick> ticks, double right)
    {
        var columns = ticks[^1].Value + 1;
        // At a share s of the width a name of n characters needs left + s · (right − left) ≥ its length seen from above.
        return ticks.Max(t => ((t.Label.Length * TickCharacter * 0.87) - ((t.Value + 0.5) / columns * right)) / (1 - ((t.Value + 0.5) / columns)));
    }

    private static (IReadOnlyList<Tick> Ticks, bool IsSlanted) HorizontalTicks(Chart chart, (double Low, double High) rangeX, double width) => chart.XKind switch
    {
        AxisKind.Time => (TimeTicks.Of(rangeX, 6), false),
        AxisKind.Category => CategoryTicks.Columns(chart.Categories, width / TickCharacter),
        _ => (NumberTicks.Linear(rangeX, 8, chart.XFormat), false),
    };
}
