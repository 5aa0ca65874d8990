using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>Straight strokes through points in any order; NaN lifts the pen. Outlines of boxes and violins, many lines of one look.</summary>
/// <param name="X">Positions; as many as <paramref name="Y"/>.</param>
/// <param name="Y">Values; NaN between two strokes.</param>
/// <param name="Name">Legend entry.</param>
/// <param name="Style">Colour, width, dash, opacity.</param>
public sealed record PathTrace(ImmutableArray<double> X, ImmutableArray<double> Y, string Name, TraceStyle Style) : Trace(Name, Style)
{
    /// <summary>Whether each stroke is closed and its surface filled.</summary>
    public bool IsFilled { get; init; }

    /// <inheritdoc/>
    public override int Count => Y.Length;

    /// <summary>Number of strokes.</summary>
    internal int Strokes
    {
        get
        {
            var strokes = 0;
            for (var i = 0; i < Y.Length; i++)
                strokes += double.IsFinite(Y[i]) && (i == 0 || !double.IsFinite(Y[i - 1])) ? 1 : 0;
            return strokes;
        }
    }

    internal override (double Low, double High) RangeY => ValueRange.Of(Y.AsSpan());

    internal override (double Low, double High) RangeX => ValueRange.Of(X.AsSpan());
}
