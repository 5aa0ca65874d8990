namespace AlgoAcademy.Research;

/// <summary>A horizontal level, or a band between two levels, over the whole width of a panel.</summary>
/// <param name="Low">Lower edge in y units.</param>
/// <param name="High">Upper edge; equal to <paramref name="Low"/> for a line.</param>
/// <param name="Name">Legend entry.</param>
/// <param name="Style">Colour and dash.</param>
public sealed record BandTrace(double Low, double High, string Name, TraceStyle Style) : Trace(Name, Style)
{
    /// <inheritdoc/>
    public override int Count => 1;

    /// <summary>True for a line, false for a band with a surface.</summary>
    public bool IsLine => Low.Equals(High);

    internal override (double Low, double High) RangeY => (Low, High);

    internal override (double Low, double High) RangeX => (double.NaN, double.NaN);
}
