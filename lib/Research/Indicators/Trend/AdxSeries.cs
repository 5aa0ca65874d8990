namespace AlgoAcademy.Research;

/// <summary>An <see cref="AlgoAcademy.Research.Adx"/> over a whole series.</summary>
/// <param name="PlusDi">Upward movement as a share of the true range; 0…100.</param>
/// <param name="MinusDi">Downward movement as a share of the true range; 0…100.</param>
/// <param name="Adx">Strength of the trend, whichever way; 0…100.</param>
public sealed record AdxSeries(Series PlusDi, Series MinusDi, Series Adx);
