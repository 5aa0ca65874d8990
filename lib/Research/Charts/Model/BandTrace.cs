namespace AlgoAcademy.Research;

/// <summary>A level, or a band between two levels, over the whole width of a panel, or over its whole height when vertical.</summary>
/// <param name="Low">Lower edge in y units; in x units when vertical.</param>
/// <param name="High">Upper edge; equal to <paramref name="Low"/> for a line.</param>
/// <param name="Name">Legend entry; empty keeps it out of the legend.</param>
/// <param name="Style">Colour and dash.</param>
public sealed record BandTrace(double Low, double High, string Name, TraceStyle Style) : Trace(Name, Style)
{
    /// <summary>Whether it stands: a moment or a span of x instead of a level of y.</summary>
    public bool IsVertical { get; init; }

    /// <inheritdoc/>
    public override int Count => 1;

    /// <summary>True for a line, false for a band with a surface.</summary>
    public bool IsLine => Low.Equals(High);

    internal override (double Low, double High) RangeY => IsVertical ? (double.NaN, double.NaN) : (Low, High);

    internal override (double Low, double High) RangeX => IsVertical ? (Low, High) : (double.NaN, double.NaN);
}
