namespace AlgoAcademy.Research;

/// <summary>
/// What a column will be computed from when somebody reads it. Who only compares it with another can do without the column:
/// a cross of averages never writes them.
/// </summary>
/// <param name="Source">The column it is computed from.</param>
/// <param name="Length">Bars in its window.</param>
/// <param name="Compute">Source, length and destination: the computation.</param>
internal sealed record SeriesOrigin(Series Source, int Length, Action<Series, int, double[]> Compute);
