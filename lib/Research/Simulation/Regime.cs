namespace AlgoAcademy.Research;

/// <summary>A state of a simulated market.</summary>
/// <param name="Name">For legends: "up", "range", "down".</param>
/// <param name="Drift">Expected log growth, a fraction a year.</param>
/// <param name="Volatility">Standard deviation of returns, a fraction a year, zero or more.</param>
public sealed record Regime(string Name, double Drift, double Volatility);
