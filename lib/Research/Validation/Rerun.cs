namespace AlgoAcademy.Research;

/// <summary>The same bars, money and costs with something changed.</summary>
internal static class Rerun
{
    public static BacktestResult With(BacktestResult result, Signal signal) => With(result, signal, result.Costs);

    public static BacktestResult With(BacktestResult result, Costs costs) => With(result, result.Signal, costs);

    private static BacktestResult With(BacktestResult result, Signal signal, Costs costs) =>
        Backtest.Run(result.Bars, signal, costs, new BacktestOptions { InitialCash = result.InitialCash });
}
