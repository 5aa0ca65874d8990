namespace AlgoAcademy.Research;

/// <summary>One named thing drawn in a panel of a chart.</summary>
/// <param name="Name">What the legend calls it; empty keeps it out of the legend.</param>
/// <param name="Style">How it is drawn.</param>
public abstract record Trace(string Name, TraceStyle Style)
{
    /// <summary>Number of points, candles or bars drawn.</summary>
    public abstract int Count { get; }

    /// <summary>Smallest and largest value on the y axis; NaN when nothing is drawn.</summary>
    internal abstract (double Low, double High) RangeY { get; }

    /// <summary>Smallest and largest value on the x axis; NaN when the trace spans the whole width.</summary>
    internal abstract (double Low, double High) RangeX { get; }
}
