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
        LegendTop = SubtitleTop + Row * Subtitle.Count + 2;
        var rangeX = chart.RangeX();
        var labels = chart.Panels.Select(TicksY).ToImmutableArray();
        Left = 14 + TickCharacter * labels.SelectMany(t => t).Select(t => t.Label.Length).DefaultIfEmpty(1).Max();
        Planes = StackPlanes(chart, rangeX);
        TicksX = HorizontalTicks(chart, rangeX);
        IsSlanted = chart.XKind == AxisKind.Category && LongestX * TickCharacter > Planes[0].Width / Math.Max(TicksX.Count, 1);
        var tickHeight = IsSlanted ? 12 + LongestX * TickCharacter * 0.5 : 24;
        XTitleTop = Planes[^1].Bottom + tickHeight;
        NoteTop = XTitleTop + (chart.XTitle.Length > 0 ? Row + 4 : 2);
        Height = NoteTop + (chart.Note.Length > 0 ? Row : 0);
    }

    internal double Height { get; }

    internal double Left { get; }

    internal double TitleTop { get; }

    internal double SubtitleTop { get; }

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
            top += panel.YTitle.Length > 0 ? Row + 8 : 10;
            var height = FirstPanel * panel.Height;
            planes.Add(new Plane(Left, top, Width - Left - RightMargin, height)
            {
                RangeX = rangeX,
                RangeY = panel.RangeY(),
                IsLog = panel.IsLog,
            });
            top += height + 8;
        }

        return planes.ToImmutable();
    }

    private static IReadOnlyList<Tick> HorizontalTicks(Chart chart, (double Low, double High) rangeX) => chart.XKind switch
    {
        AxisKind.Time => TimeTicks.Of(rangeX, 6),
        AxisKind.Category => [.. chart.Categories.Select((name, i) => new Tick(i, name.Length > 24 ? name[..23] + "…" : name))],
        _ => NumberTicks.Linear(rangeX, 8, ValueFormat.Plain),
    };
}
