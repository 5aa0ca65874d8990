namespace AlgoAcademy.Research;

/// <summary>One bar of a <see cref="Macd"/>.</summary>
/// <param name="Line">Fast less slow average.</param>
/// <param name="Signal">Average of the line.</param>
public readonly record struct MacdValue(double Line, double Signal)
{
    /// <summary>Line less signal.</summary>
    public double Histogram => Line - this.Signal;
}
