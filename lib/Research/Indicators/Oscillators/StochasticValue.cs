namespace AlgoAcademy.Research;

/// <summary>One bar of a <see cref="Stochastic"/> or a <see cref="StochRsi"/>.</summary>
/// <param name="K">Where the value stands in its range, smoothed; 0…100.</param>
/// <param name="D">Moving average of K; 0…100.</param>
public readonly record struct StochasticValue(double K, double D)
{
    internal static readonly StochasticValue Undefined = new(double.NaN, double.NaN);
}
