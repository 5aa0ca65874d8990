namespace AlgoAcademy.Research;

/// <summary>A <see cref="Macd"/> over a whole series.</summary>
/// <param name="Line">Fast less slow average; NaN through slow − 1 bars.</param>
/// <param name="Signal">Average of the line; NaN through slow + signal − 2 bars.</param>
public sealed record MacdSeries(Series Line, Series Signal)
{
    /// <summary>Line less signal: above zero while the line gains on its average.</summary>
    public Series Histogram => (Line - this.Signal).Named("MACD histogram");
}
