using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>The surface between two curves over one x: quantiles of simulated paths, the range of several folds.</summary>
/// <param name="X">Positions, ascending, in the units of the chart's <see cref="AxisKind"/>.</param>
/// <param name="Low">Lower edge at each position.</param>
/// <param name="High">Upper edge at each position, not below <paramref name="Low"/>.</param>
/// <param name="Name">Legend entry.</param>
/// <param name="Style">Colour and opacity.</param>
public sealed record RibbonTrace(ImmutableArray<double> X, ImmutableArray<double> Low, ImmutableArray<double> High, string Name, TraceStyle Style)
    : Trace(Name, Style)
{
    /// <summary>Number of values the ribbon was made from: more than <see cref="Count"/> when it was thinned.</summary>
    public int Total { get; init; } = X.Length;

    /// <inheritdoc/>
    public override int Count => X.Length;

    internal override (double Low, double High) RangeY => ValueRange.Union(ValueRange.Of(Low.AsSpan()), ValueRange.Of(High.AsSpan()));

    internal override (double Low, double High) RangeX => ValueRange.Of(X.AsSpan());
}
