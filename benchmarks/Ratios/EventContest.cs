using AlgoAcademy.Research;

namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>
/// (3) The event-driven engine: a strategy called at each bar buys for 90 % of its equity when the averages of (1) cross, with a
/// stop 1 % below and a target 2 % above the close, and sells when they cross back.
/// </summary>
internal sealed class EventContest(Market market) : IContest
{
    private const double StopLoss = 0.01;
    private const double TakeProfit = 0.02;
    private readonly CrossInput input = SmaCrossContest.InputOf(market);
    private readonly double[][] columns = [.. Enumerable.Range(0, 3).Select(_ => Market.Column(market.Bars.Count))];
    private readonly double[][] averages = [.. Enumerable.Range(0, 2).Select(_ => Market.Column(market.Bars.Count))];
    private readonly double[] limit = new double[8];
    private double[] metrics = [];
    private EventResult? result;

    public string Task => FormattableString.Invariant($"(3) event-driven: call-back at each bar, stop-loss and take-profit orders, {market.Bars.Count:N0} bars");

    public void RunLimit() => Limit.Events(
        input,
        [Limit.At(market.Open), Limit.At(market.High), Limit.At(market.Low), Limit.At(market.Close)],
        [StopLoss, TakeProfit],
        [Limit.At(columns[0]), Limit.At(columns[1]), Limit.At(columns[2])],
        limit);

    public void RunLibrary()
    {
        // Into columns of its own, as on the other side.
        var close = market.Bars.Close.Values.AsSpan();
        Sma.Compute(close, SmaCrossContest.Fast, averages[0]);
        Sma.Compute(close, SmaCrossContest.Slow, averages[1]);
        var strategy = new Crossing(averages[0], averages[1]);
        result = EventBacktest.Run(market.Bars, strategy, EventOptions.Of(SmaCrossContest.Charged));
        var equity = result.Equity;
        metrics = [Sharpe.OfEquity(equity.Values.AsSpan(), equity.BarsPerYear), equity.Cagr(), equity.MaxDrawdown()];
    }

    public IEnumerable<(double Limit, double Library)> Answers()
    {
        double[] answer = [result!.Equity.Last, .. metrics, result.Fills.Count, result.Commission, result.SlippageCost];
        return limit.Zip(answer).Concat(columns[2].Zip(result.Equity.Values).Where((_, t) => t % 97 == 0));
    }

    private sealed class Crossing(double[] fast, double[] slow) : IStrategy
    {
        private bool above;

        public void OnBar(StrategyContext context)
        {
            var before = above;
            above = fast[context.Index] > slow[context.Index];
            if (above == before)
            {
                return;
            }

            if (above && context.Position() == 0)
            {
                var close = context.Close();
                context.Submit(new BracketRequest
                {
                    Entry = OrderRequest.Market(0.9 * context.Cash / close),
                    StopLoss = close * (1 - StopLoss),
                    TakeProfit = close * (1 + TakeProfit),
                });
            }
            else if (!above && context.Position() is var held and not 0)
            {
                context.CancelAll();
                context.Sell(held);
            }
        }
    }
}
