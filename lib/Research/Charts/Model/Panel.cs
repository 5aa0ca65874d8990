using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>One row of a chart with its own y axis; all rows share the x axis.</summary>
/// <param name="YTitle">Title of the y axis, with its unit.</param>
/// <param name="Format">How values are written.</param>
/// <param name="Height">Height relative to the other panels; the first has 1.</param>
/// <param name="IsLog">True for a logarithmic y axis: all values must be positive.</param>
/// <param name="Traces">What is drawn, in drawing order.</param>
public sealed record Panel(string YTitle, ValueFormat Format, double Height, bool IsLog, ImmutableArray<Trace> Traces)
{
    /// <summary>Names of the rows of a heat map, from the top; empty for an axis of numbers.</summary>
    public ImmutableArray<string> Rows { get; init; } = [];

    internal static Panel Empty { get; } = new("", ValueFormat.Plain, 1, IsLog: false, []);

    /// <summary>The axis from its lowest to its highest value; a flat or empty range is widened so that it can be drawn.</summary>
    internal (double Low, double High) RangeY()
    {
        var (low, high) = ValueRange.OfAll(Traces.Select(t => t.RangeY));
        if (double.IsNaN(low))
            return (0, 1);
        if (!Rows.IsEmpty)
            return (low, high);
        if (IsLog)
            return high > low ? (low, high) : (low / 2, high * 2);
        var pad = high > low ? 0.04 * (high - low) : Math.Max(Math.Abs(high), 1) * 0.1;
        var startsAtZero = low >= 0 && Traces.Any(StandsOnZero);
        var endsAtZero = high <= 0 && Traces.Any(StandsOnZero);
        return (startsAtZero && high > low ? 0 : low - pad, endsAtZero && high > low ? 0 : high + pad);
    }

    private static bool StandsOnZero(Trace trace) => trace is PointTrace { Mark: PointMark.Bar or PointMark.Area } drawn && (drawn.Base.IsEmpty || drawn.Base.Contains(0));
}
