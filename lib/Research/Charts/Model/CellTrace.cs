using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>A grid of coloured cells, one for each pair of a column and a row: a heat map.</summary>
/// <param name="Columns">Number of columns; column c is centred on x = c.</param>
/// <param name="Values">Row after row from the top, each as long as <paramref name="Columns"/>; NaN leaves a cell empty.</param>
/// <param name="Colors">What a value's colour is.</param>
/// <param name="Name">What the values are, with their unit.</param>
public sealed record CellTrace(int Columns, ImmutableArray<double> Values, ColorScale Colors, string Name) : Trace(Name, new TraceStyle().Completed(0, 0))
{
    /// <summary>Number of rows.</summary>
    public int Rows => Values.Length / Columns;

    /// <inheritdoc/>
    public override int Count => Values.Length;

    internal override (double Low, double High) RangeY => (-0.5, Rows - 0.5);

    internal override (double Low, double High) RangeX => (-0.5, Columns - 0.5);
}
