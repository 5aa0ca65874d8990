using AlgoAcademy.Research;

namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>
/// (3) The cross of (1) with a stop-loss of 1 % and a take-profit of 2 %. The yardstick goes bar by bar and calls the strategy
/// at each; the library reads the signal's column and looks for the levels eight bars at a time.
/// </summary>
internal sealed class BracketContest(Market market) : IContest
{
    private static readonly BacktestOptions Options = new() { Exits = new ExitBracket { StopLoss = 0.01, TakeProfit = 0.02 } };
    private readonly CrossInput input = SmaCrossContest.InputOf(market);
    private readonly double[][] columns = [.. Enumerable.Range(0, 3).Select(_ => Market.Column(market.Bars.Count))];
    private readonly double[] limit = new double[8];
    private double[] metrics = [];
    private BacktestResult? result;

    public string Task => FormattableString.Invariant($"(3) the same with stop-loss and take-profit, {market.Bars.Count:N0} bars");

    public void RunLimit() => Limit.Brackets(
        input,
        [Limit.At(market.Open), Limit.At(market.High), Limit.At(market.Low), Limit.At(market.Close)],
        [Options.Exits!.StopLoss!.Value, Options.Exits.TakeProfit!.Value],
        [Limit.At(columns[0]), Limit.At(columns[1]), Limit.At(columns[2])],
        limit);

    public void RunLibrary()
    {
        result = Backtest.Run(market.Bars, SmaCrossContest.SignalOf(market), SmaCrossContest.Charged, Options);
        metrics = [result.Sharpe(), result.Cagr(), result.MaxDrawdown()];
    }

    public IEnumerable<(double Limit, double Library)> Answers() =>
        limit.Zip(SmaCrossContest.Answer(result!, metrics)).Concat(columns[2].Zip(result!.Equity.Values).Where((_, t) => t % 97 == 0));
}
