using AlgoAcademy.Research;

namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>(2) Sharpe ratios of 1,000 pairs of averages, 20 fast by 50 slow ones, with the costs of (1), on two cores.</summary>
internal sealed class SweepContest : IContest
{
    private readonly Market market;
    private readonly CrossInput input;
    private readonly (int Fast, int Slow)[] pairs;
    private readonly long[] fast;
    private readonly long[] slow;
    private readonly double[] limit;
    private CrossTrial[] trials = [];

    public SweepContest(Market market)
    {
        this.market = market;
        pairs = [.. Enumerable.Range(0, 1_000).Select(pair => (5 + (2 * (pair / 50)), 50 + (4 * (pair % 50))))];
        fast = [.. pairs.Select(pair => (long)pair.Fast)];
        slow = [.. pairs.Select(pair => (long)pair.Slow)];
        limit = new double[pairs.Length];
        input = SmaCrossContest.InputOf(market);
    }

    public string Task => FormattableString.Invariant($"(2) {pairs.Length:N0} SMA crosses with costs, {market.Bars.Count:N0} bars: Sharpe of each");

    public void RunLimit() => Limit.Sweep(input, fast, slow, pairs.Length, limit);

    public void RunLibrary() => trials = CrossSweep.Run(market.Bars, pairs, SmaCrossContest.Charged);

    public IEnumerable<(double Limit, double Library)> Answers() => limit.Zip(trials.Select(trial => trial.Sharpe));
}
