namespace AlgoAcademy.Research;

/// <summary>The same bars and options with another signal or other costs.</summary>
internal static class Rerun
{
    public static BacktestResult With(BacktestResult result, Signal signal) => Backtest.Run(result.Bars, signal, result.Costs, result.Options);

    public static BacktestResult With(BacktestResult result, Costs costs) => Backtest.Run(result.Bars, result.Signal, costs, result.Options);
}
