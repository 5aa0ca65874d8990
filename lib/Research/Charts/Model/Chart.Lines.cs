namespace AlgoAcademy.Research;

public sealed partial record Chart
{
    /// <summary>A line over 0, 1, 2, …; over its times when <paramref name="y"/> is a <see cref="Series"/>. NaN leaves a gap.</summary>
    public Chart Line(IReadOnlyList<double> y, string name, TraceStyle? style = null) => WithPoints(PointMark.Line, Points.Of(y), name, style);

    /// <summary>A line through points whose x ascends.</summary>
    /// <exception cref="ArgumentException">Unequal lengths, or x that descends.</exception>
    public Chart Line(IReadOnlyList<double> x, IReadOnlyList<double> y, string name, TraceStyle? style = null) =>
        WithPoints(PointMark.Line, Points.Of(x, y), name, style);

    /// <summary>A line over UTC times that ascend.</summary>
    /// <exception cref="ArgumentException">Unequal lengths, times that are not UTC or descend.</exception>
    public Chart Line(IReadOnlyList<DateTime> x, IReadOnlyList<double> y, string name, TraceStyle? style = null) =>
        WithPoints(PointMark.Line, Points.Of(x, y), name, style);

    /// <summary>Values that hold until the next: positions, exposures. Over times when <paramref name="y"/> is a <see cref="Series"/>.</summary>
    public Chart Step(IReadOnlyList<double> y, string name, TraceStyle? style = null) => WithPoints(PointMark.Step, Points.Of(y), name, style);

    /// <summary>Values that hold from their x to the next, which must ascend.</summary>
    public Chart Step(IReadOnlyList<double> x, IReadOnlyList<double> y, string name, TraceStyle? style = null) =>
        WithPoints(PointMark.Step, Points.Of(x, y), name, style);

    /// <summary>Values that hold from their UTC time to the next, which must ascend.</summary>
    public Chart Step(IReadOnlyList<DateTime> x, IReadOnlyList<double> y, string name, TraceStyle? style = null) =>
        WithPoints(PointMark.Step, Points.Of(x, y), name, style);

    /// <summary>A line with the surface to zero filled: drawdowns. Over times when <paramref name="y"/> is a <see cref="Series"/>.</summary>
    public Chart Area(IReadOnlyList<double> y, string name, TraceStyle? style = null) => WithPoints(PointMark.Area, Points.Of(y), name, style);

    /// <summary>A filled line through points whose x ascends.</summary>
    public Chart Area(IReadOnlyList<double> x, IReadOnlyList<double> y, string name, TraceStyle? style = null) =>
        WithPoints(PointMark.Area, Points.Of(x, y), name, style);

    /// <summary>A filled line over UTC times that ascend.</summary>
    public Chart Area(IReadOnlyList<DateTime> x, IReadOnlyList<double> y, string name, TraceStyle? style = null) =>
        WithPoints(PointMark.Area, Points.Of(x, y), name, style);

    private TraceStyle Complete(TraceStyle style) =>
        style.Completed(Traces.Count(t => t is not BandTrace), Panels[^1].Traces.Count(t => t is not BandTrace));

    private Chart WithPoints(PointMark mark, Points points, string name, TraceStyle? style)
    {
        points.RequireAscending(name);
        var kept = Downsampling.Indices(points.X, points.Y);
        var trace = points.At(kept).ToTrace(mark, name, Complete(style ?? new TraceStyle())) with { Total = Math.Max(kept.Length, points.FiniteCount()) };
        return WithTrace(trace, points.Kind);
    }
}
