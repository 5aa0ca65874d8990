namespace AlgoAcademy.Research;

/// <summary><see cref="PivotPoints"/> over a whole series.</summary>
/// <param name="Pivot">Mean of high, low and close of the bar before.</param>
/// <param name="R1">First resistance.</param>
/// <param name="S1">First support.</param>
/// <param name="R2">Second resistance.</param>
/// <param name="S2">Second support.</param>
/// <param name="R3">Third resistance.</param>
/// <param name="S3">Third support.</param>
public sealed record PivotPointsSeries(Series Pivot, Series R1, Series S1, Series R2, Series S2, Series R3, Series S3);
