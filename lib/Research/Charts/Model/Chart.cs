using System.Collections.Immutable;
using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// A chart as data: one x axis, one or more panels above each other, traces in them, and a text for those who cannot see it.
/// </summary>
/// <remarks>
/// Immutable: each call gives a new chart, and traces go to the last panel. The interactive figure (<see cref="ToPlotlyJson"/>) and the
/// static picture (<see cref="ToSvg()"/>) come from the same points. Traces have at most <see cref="Downsampling.MaximumPoints"/>
/// points: lines are thinned by <see cref="Downsampling"/>, candles merged, markers thinned evenly with the count in their name.
/// </remarks>
/// <example><code>
/// new Chart("Two means", alt: "Line chart of the 10-day and the 50-day mean; the fast one crosses above in March 2009.")
///     .X("Date (UTC)").Y("Index level (points)")
///     .Line(fast, "10-day mean").Line(slow, "50-day mean")
/// </code></example>
public sealed partial record Chart
{
    /// <summary>The fewest characters that can say what a chart shows.</summary>
    public const int ShortestAlt = 60;

    /// <summary>An empty chart.</summary>
    /// <param name="title">What the chart is about, in one line.</param>
    /// <param name="alt">What is seen: kind of chart, range, trend, extremes; at least 60 characters.</param>
    /// <exception cref="ArgumentException">The title is empty or the alternative text too short to say anything.</exception>
    public Chart(string title, string alt)
    {
        Title = RequireTitle(title);
        Alt = RequireAlt(alt);
    }

    /// <summary>The heading.</summary>
    public string Title { get; private init; }

    /// <summary>The text for those who cannot see the chart.</summary>
    public string Alt { get; private init; }

    /// <summary>A second, quieter line under the heading; may be empty.</summary>
    public string Subtitle { get; private init; } = "";

    /// <summary>Title of the x axis, with its unit.</summary>
    public string XTitle { get; private init; } = "";

    /// <summary>How numbers on the x axis are written.</summary>
    public ValueFormat XFormat { get; private init; } = ValueFormat.Plain;

    /// <summary>What the x axis counts in; null until the first trace with x values is added.</summary>
    public AxisKind? XKind { get; private init; }

    /// <summary>Names on a category axis, in order.</summary>
    public ImmutableArray<string> Categories { get; private init; } = [];

    /// <summary>The panels, top to bottom.</summary>
    public ImmutableArray<Panel> Panels { get; private init; } = [Research.Panel.Empty];

    /// <summary>What a reader must know of the drawing itself: that lines were thinned, and from how many points; empty otherwise.</summary>
    internal string Note
    {
        get
        {
            var thinned = Traces.Select(t => t switch { PointTrace line => line.Total, RibbonTrace ribbon => ribbon.Total, _ => 0 })
                .Zip(Traces, (total, trace) => total > trace.Count ? total : 0).DefaultIfEmpty().Max();
            return thinned == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"Lines thinned from {thinned:N0} points, extremes kept (LTTB)");
        }
    }

    /// <summary>All traces of all panels.</summary>
    public IEnumerable<Trace> Traces => Panels.SelectMany(p => p.Traces);

    /// <summary>The same chart under another heading.</summary>
    public Chart Titled(string title) => this with { Title = RequireTitle(title) };

    /// <summary>The same chart with a quieter line under the heading.</summary>
    public Chart Subtitled(string subtitle) => this with { Subtitle = subtitle };

    /// <summary>The same chart with another alternative text, of at least 60 characters.</summary>
    /// <exception cref="ArgumentException">The text is too short.</exception>
    public Chart Described(string alt) => this with { Alt = RequireAlt(alt) };

    /// <summary>Titles the x axis; name the unit, as in <c>Date (UTC)</c> or <c>Lag (days)</c>; and says how its numbers are written.</summary>
    public Chart X(string title, ValueFormat format = ValueFormat.Plain) => this with { XTitle = title, XFormat = format };

    /// <summary>Titles the y axis of the last panel, with its unit, and says how values are written.</summary>
    /// <exception cref="ArgumentException">A logarithmic axis over values that are not all positive.</exception>
    public Chart Y(string title, ValueFormat format = ValueFormat.Plain, bool log = false) =>
        WithLastPanel(Panels[^1] with { YTitle = title, Format = format, IsLog = log });

    /// <summary>Starts a new panel below: the traces that follow go there.</summary>
    /// <param name="yTitle">Title of its y axis, with its unit.</param>
    /// <param name="format">How values are written.</param>
    /// <param name="height">Height relative to the first panel, from 0.1 to 4.</param>
    public Chart Panel(string yTitle, ValueFormat format = ValueFormat.Plain, double height = 0.45)
    {
        if (height is not (>= 0.1 and <= 4))
            throw new ArgumentOutOfRangeException(nameof(height), height, "Panel height must be from 0.1 to 4 times the first panel.");
        return this with { Panels = Panels.Add(new Panel(yTitle, format, height, IsLog: false, [])) };
    }

    /// <summary>Heading and alternative text: what a terminal shows.</summary>
    public override string ToString() => $"[Chart] {Title}\n{Alt}";

    internal (double Low, double High) RangeX()
    {
        if (XKind == AxisKind.Category)
            return (-0.5, Categories.Length - 0.5);
        var (low, high) = ValueRange.OfAll(Traces.Select(t => t.RangeX));
        if (double.IsNaN(low))
            return (0, 1);
        // A marker at the edge would be cut in half.
        var pad = XKind == AxisKind.Number && Traces.Any(t => t is PointTrace { Mark: PointMark.Marker }) ? 0.02 * (high - low) : 0;
        return high > low ? (low - pad, high + pad) : (low - 0.5, high + 0.5);
    }

    private Chart WithTrace(Trace trace, AxisKind? kind)
    {
        if (!Panels[^1].Rows.IsEmpty && trace is not CellTrace)
            throw new ArgumentException($"Trace '{trace.Name}' must not lie over a heat map: start a panel for it.", nameof(trace));
        if (XKind is { } present && kind is { } added && present != added)
        {
            throw new ArgumentException(
                $"Trace '{trace.Name}' has {added} x values but the chart '{Title}' counts in {present}: give all traces the same kind of x.", nameof(trace));
        }

        return (this with { XKind = XKind ?? kind }).WithLastPanel(Panels[^1] with { Traces = Panels[^1].Traces.Add(trace) });
    }

    private Chart WithLastPanel(Panel panel)
    {
        var lowest = ValueRange.OfAll(panel.Traces.Select(t => t.RangeY)).Low;
        if (panel.IsLog && lowest <= 0)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"A logarithmic axis needs values above 0; the lowest of '{panel.YTitle}' was {lowest:G6}. Use log: false, or leave bars and areas out."), nameof(panel));
        }

        return this with { Panels = Panels.SetItem(Panels.Length - 1, panel) };
    }

    private static string RequireTitle(string title) => !string.IsNullOrWhiteSpace(title)
        ? title
        : throw new ArgumentException("A chart must have a title saying what it is about; was empty.", nameof(title));

    private static string RequireAlt(string alt) => (alt?.Trim().Length ?? 0) >= ShortestAlt
        ? alt!.Trim()
        : throw new ArgumentException(
            $"Alternative text must have at least {ShortestAlt} characters; had {alt?.Trim().Length ?? 0}. Say the kind of chart, the range and what is seen (trend, extremes).",
            nameof(alt));
}
