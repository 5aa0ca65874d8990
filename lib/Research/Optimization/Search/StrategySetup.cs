namespace AlgoAcademy.Research;

/// <summary>What a trial of a strategy follows from besides its parameters.</summary>
internal sealed record StrategySetup(BarSeries Bars, ParametricStrategy Strategy, Costs Costs);
