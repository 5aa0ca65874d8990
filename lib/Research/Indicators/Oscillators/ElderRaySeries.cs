namespace AlgoAcademy.Research;

/// <summary>An <see cref="ElderRay"/> over a whole series.</summary>
/// <param name="Bull">High less the average: the reach of the buyers.</param>
/// <param name="Bear">Low less the average: the reach of the sellers.</param>
public sealed record ElderRaySeries(Series Bull, Series Bear);
