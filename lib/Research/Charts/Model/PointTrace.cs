using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>Points (x, y) drawn as a line, steps, an area, markers or bars.</summary>
/// <param name="Mark">What is drawn.</param>
/// <param name="X">Positions in the units of the chart's <see cref="AxisKind"/>; as many as <paramref name="Y"/>.</param>
/// <param name="Y">Values; NaN is a gap.</param>
/// <param name="Name">Legend entry.</param>
/// <param name="Style">Colour, dash, shape.</param>
public sealed record PointTrace(PointMark Mark, ImmutableArray<double> X, ImmutableArray<double> Y, string Name, TraceStyle Style)
    : Trace(Name, Style)
{
    /// <summary>Width of a bar in x units; 0 lets the renderer take 80 % of the closest distance.</summary>
    public double BarWidth { get; init; }

    /// <summary>Where each bar stands, in y units; empty when all stand on zero.</summary>
    public ImmutableArray<double> Base { get; init; } = [];

    /// <summary>Number of values the trace was made from: more than <see cref="Count"/> when it was thinned.</summary>
    public int Total { get; init; } = Y.Length;

    /// <inheritdoc/>
    public override int Count => Y.Length;

    internal override (double Low, double High) RangeY
    {
        get
        {
            var (low, high) = ValueRange.Of(Y.AsSpan());
            if (!Base.IsEmpty)
                return ValueRange.Union((low, high), ValueRange.Of(Base.AsSpan()));
            return Mark is PointMark.Bar or PointMark.Area ? (Math.Min(low, 0), Math.Max(high, 0)) : (low, high);
        }
    }

    internal override (double Low, double High) RangeX
    {
        get
        {
            var (low, high) = ValueRange.Of(X.AsSpan());
            var half = Mark == PointMark.Bar ? DrawnBarWidth / 2 : 0;
            return (low - half, high + half);
        }
    }

    internal double DrawnBarWidth => BarWidth > 0 ? BarWidth : 0.8 * ValueRange.SmallestStep(X.AsSpan());
}
