namespace AlgoAcademy.Research;

/// <summary>A <see cref="Vortex"/> over a whole series.</summary>
/// <param name="Plus">Upward movement as a share of the true range, around 1.</param>
/// <param name="Minus">Downward movement as a share of the true range, around 1.</param>
public sealed record VortexSeries(Series Plus, Series Minus);
