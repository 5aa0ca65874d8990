using CsCheck;

namespace AlgoAcademy.Research.Tests.Backtesting;

/// <summary>A sweep gives for each pair what a backtest of that pair alone gives.</summary>
public class CrossSweepTests
{
    private static readonly Gen<(double Gap, double Move)[]> Moves = Gen.Select(Gen.Double[-0.02, 0.02], Gen.Double[-0.05, 0.05]).Array[1, 900];

    [Fact]
    public void Sweep_is_the_backtest_of_each_pair() =>
        Gen.Select(Moves, Gen.Select(Gen.Int[1, 40], Gen.Int[1, 120]).Array[1, 12], Cases.AnyCosts).Sample((moves, pairs, costs) =>
        {
            var bars = Bars(moves);
            var trials = CrossSweep.Run(bars, pairs, costs);
            for (var p = 0; p < pairs.Length; p++)
            {
                var (fast, slow) = pairs[p];
                var alone = Backtest.Run(bars, Cross.Above(bars.Close.Sma(fast), bars.Close.Sma(slow)), costs);
                Assert.Equal((fast, slow), (trials[p].Fast, trials[p].Slow));
                Assert.Equal(alone.Fills.Count, trials[p].Fills);
                Near.Equal(alone.TotalReturn() + 1, trials[p].TotalReturn + 1, 1e-9);
                Near.Equal(alone.Sharpe(), trials[p].Sharpe, 1e-9, $"Sharpe of {fast} over {slow}");
            }
        }, iter: 60);

    [Fact]
    public void Returns_that_hardly_differ_lose_no_digits()
    {
        // 1 % a bar, one of them 1.0001 %: the variance is a billionth of the mean square.
        var bars = Bars([.. Enumerable.Range(0, 300).Select(t => (0.0, t == 200 ? 0.010001 : 0.01))]);
        var alone = Backtest.Run(bars, Cross.Above(bars.Close.Sma(1), bars.Close.Sma(2)), Costs.None);
        var trial = Assert.Single(CrossSweep.Run(bars, [(1, 2)], Costs.None));
        Near.Equal(alone.Sharpe(), trial.Sharpe, 1e-9);
    }

    [Fact]
    public void Pair_that_never_trades_has_no_ratio()
    {
        var bars = Bars([.. Enumerable.Range(0, 30).Select(_ => (0.0, 0.01))]);
        var trial = Assert.Single(CrossSweep.Run(bars, [(5, 100)], Costs.None));
        Assert.Equal((double.NaN, 0.0, 0), (trial.Sharpe, trial.TotalReturn, trial.Fills));
    }

    [Fact]
    public void No_pairs_no_results() => Assert.Empty(CrossSweep.Run(Bars([(0, 0.01)]), [], Costs.None));

    [Fact]
    public void Wrong_lengths_and_ruinous_costs_are_refused()
    {
        var bars = Bars([(0, 0.01), (0, 0.01)]);
        Assert.Throws<ArgumentOutOfRangeException>(() => CrossSweep.Run(bars, [(0, 5)], Costs.None));
        Assert.Throws<ArgumentException>(() => CrossSweep.Run(bars, [(1, 5)], Costs.Bps(5_000, 5_000)));
        Assert.Throws<ArgumentException>(() => CrossSweep.Run(bars.Slice(0, 0), [(1, 5)], Costs.None));
    }

    private static BarSeries Bars((double Gap, double Move)[] moves)
    {
        var price = 100.0;
        return Cases.Bars([.. moves.Select(move =>
        {
            var open = price * (1 + move.Gap);
            price = open * (1 + move.Move);
            return (open, price);
        })]);
    }
}
