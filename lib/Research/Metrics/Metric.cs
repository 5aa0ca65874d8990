namespace AlgoAcademy.Research;

/// <summary>A metric as a function of returns, for what works with any of them: rolling windows, bootstrap, search.</summary>
/// <param name="returns">Simple returns of bars, without leading NaN.</param>
public delegate double Metric(ReadOnlySpan<double> returns);
