namespace AlgoAcademy.Research;

/// <summary>A <see cref="Stochastic"/> or a <see cref="StochRsi"/> over a whole series.</summary>
/// <param name="K">Where the value stands in its range, smoothed; 0…100.</param>
/// <param name="D">Moving average of K; 0…100.</param>
public sealed record StochasticSeries(Series K, Series D);
