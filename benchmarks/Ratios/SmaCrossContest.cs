using AlgoAcademy.Research;

namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>(1) SMA cross 10/50 with 0.1 % commission and 0.05 % slippage: arrays to equity and metrics.</summary>
internal sealed class SmaCrossContest(Market market) : IContest
{
    public const int Fast = 10;
    public const int Slow = 50;
    public static readonly Costs Charged = Costs.Bps(10, 5);
    private readonly CrossInput input = InputOf(market);
    private readonly double[] equity = Market.Column(market.Bars.Count);
    private readonly double[] limit = new double[8];
    private double[] metrics = [];
    private BacktestResult? result;

    public string Task => FormattableString.Invariant($"(1) SMA cross 10/50 with costs, {market.Bars.Count:N0} bars: equity and metrics{(IsFresh ? ", equity column fresh on both sides" : "")}");

    /// <summary>Whether the yardstick asks the system for its equity column in each run, as the library has to.</summary>
    public bool IsFresh { get; init; }

    public void RunLimit()
    {
        if (IsFresh)
        {
            Limit.SmaCrossFresh(input, limit);
        }
        else
        {
            Limit.SmaCross(input, equity, limit);
        }
    }

    public void RunLibrary()
    {
        result = Backtest.Run(market.Bars, SignalOf(market), Charged);
        metrics = [result.Sharpe(), result.Cagr(), result.MaxDrawdown()];
    }

    public IEnumerable<(double Limit, double Library)> Answers() =>
        limit.Zip(Answer(result!, metrics)).Concat(equity.Zip(result!.Equity.Values).Where((_, t) => t % 97 == 0 && !IsFresh));

    public static Signal SignalOf(Market market) => Cross.Above(market.Bars.Close.Sma(Fast), market.Bars.Close.Sma(Slow));

    /// <summary>The numbers of report() in sma_cross.c.</summary>
    public static IEnumerable<double> Answer(BacktestResult result, IEnumerable<double> metrics) =>
        [result.Equity.Last, .. metrics, result.Fills.Count, result.Commission, result.SlippageCost, result.Turnover];

    public static CrossInput InputOf(Market market) => new()
    {
        Open = Limit.At(market.Open),
        Close = Limit.At(market.Close),
        Count = market.Bars.Count,
        Fast = Fast,
        Slow = Slow,
        Commission = Charged.CommissionBps / 1e4,
        Slippage = Charged.SlippageBps / 1e4,
        Cash = 100_000,
        BarsPerYear = market.Bars.BarsPerYear,
    };
}
