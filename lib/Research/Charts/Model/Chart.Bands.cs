namespace AlgoAcademy.Research;

public sealed partial record Chart
{
    private static readonly TraceStyle s_bandStyle = new() { Color = Palette.Gray, Dash = LineDash.Dash, Width = 1.2 };

    /// <summary>A horizontal line over the whole width.</summary>
    public Chart HorizontalLine(double y, string name, TraceStyle? style = null) => HorizontalBand(y, y, name, style);

    /// <summary>A horizontal band between two levels over the whole width: a confidence band, a no-trade zone.</summary>
    public Chart HorizontalBand(double low, double high, string name, TraceStyle? style = null)
    {
        RequireBand(low, high, name);
        return WithTrace(new BandTrace(low, high, name, Complete(style ?? s_bandStyle)), kind: null);
    }

    /// <summary>A vertical line over the whole height of the last panel: a quantile, the value that was measured.</summary>
    public Chart VerticalLine(double x, string name, TraceStyle? style = null) => VerticalBand(x, x, name, style);

    /// <summary>A vertical line at a UTC time over the whole height of the last panel: a news item, the end of training.</summary>
    public Chart VerticalLine(DateTime time, string name, TraceStyle? style = null) => VerticalBand(time, time, name, style);

    /// <summary>A vertical band over the whole height of the last panel.</summary>
    public Chart VerticalBand(double from, double to, string name, TraceStyle? style = null) => WithVertical((from, to), name, style, AxisKind.Number);

    /// <summary>A span of UTC time over the whole height of the last panel: a crisis, a test period.</summary>
    public Chart VerticalBand(DateTime from, DateTime to, string name, TraceStyle? style = null) =>
        WithVertical((ChartTime.ToMilliseconds(from), ChartTime.ToMilliseconds(to)), name, style, AxisKind.Time);

    /// <summary>
    /// The surface between two curves. NaN in either edge leaves a gap. Thinned as lines are, by the edge that needs it.
    /// </summary>
    /// <exception cref="ArgumentException">Unequal lengths, x that descends, or a low above its high.</exception>
    public Chart Ribbon(IReadOnlyList<double> x, IReadOnlyList<double> low, IReadOnlyList<double> high, string name, TraceStyle? style = null) =>
        WithRibbon(Points.Of(x, low), Points.Of(x, high), name, style);

    /// <summary>The surface between two curves over UTC times.</summary>
    /// <exception cref="ArgumentException">Unequal lengths, times that are not UTC or descend, or a low above its high.</exception>
    public Chart Ribbon(IReadOnlyList<DateTime> x, IReadOnlyList<double> low, IReadOnlyList<double> high, string name, TraceStyle? style = null) =>
        WithRibbon(Points.Of(x, low), Points.Of(x, high), name, style);

    private Chart WithVertical((double Low, double High) span, string name, TraceStyle? style, AxisKind kind)
    {
        RequireBand(span.Low, span.High, name);
        return WithTrace(new BandTrace(span.Low, span.High, name, Complete(style ?? s_bandStyle)) { IsVertical = true }, kind);
    }

    private Chart WithRibbon(Points low, Points high, string name, TraceStyle? style)
    {
        low.RequireAscending(name);
        for (var i = 0; i < low.Y.Length; i++)
        {
            if (low.Y[i] > high.Y[i])
                throw new ArgumentException(FormattableString.Invariant($"The low of ribbon '{name}' must not be above its high; at {i} they were {low.Y[i]:G6} and {high.Y[i]:G6}."), nameof(low));
        }

        const int Half = Downsampling.MaximumPoints / 2;
        int[] kept = [.. Downsampling.Indices(low.X, low.Y, Half).Union(Downsampling.Indices(high.X, high.Y, Half)).Order()];
        var (lower, upper) = (low.At([.. kept]), high.At([.. kept]));
        var trace = new RibbonTrace([.. lower.X], [.. lower.Y], [.. upper.Y], name, Complete(style ?? new TraceStyle())) { Total = Math.Max(kept.Length, low.FiniteCount()) };
        return WithTrace(trace, low.Kind);
    }

    private static void RequireBand(double low, double high, string name)
    {
        if (!(double.IsFinite(low) && double.IsFinite(high) && low <= high))
            throw new ArgumentException($"Band '{name}' must run from a finite low to a high that is not below it; was {low} to {high}.", nameof(low));
    }
}
