namespace AlgoAcademy.Research;

/// <summary>What one pair of averages earned in a <see cref="CrossSweep"/>.</summary>
/// <param name="Fast">Bars of the fast average.</param>
/// <param name="Slow">Bars of the slow average.</param>
/// <param name="Sharpe">Annualized Sharpe ratio of all bars, flat ones included; NaN when it never traded.</param>
/// <param name="TotalReturn">Last equity over cash at the start − 1, a fraction.</param>
/// <param name="Fills">Purchases and sales.</param>
public readonly record struct CrossTrial(int Fast, int Slow, double Sharpe, double TotalReturn, int Fills);
