namespace AlgoAcademy.Research;

/// <summary>Everything a backtest's result follows from.</summary>
internal sealed record BacktestSetup(BarSeries Bars, Signal Signal, Costs Costs, BacktestOptions Options);
