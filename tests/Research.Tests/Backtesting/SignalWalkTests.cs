using CsCheck;

namespace AlgoAcademy.Research.Tests.Backtesting;

/// <summary>The walk in stretches against one that goes bar by bar, as the rules of <see cref="Backtest"/> are told.</summary>
public class SignalWalkTests
{
    // Moves of up to 40 % and exposures of up to 3: many accounts are ruined.
    private static readonly Gen<((double, double)[] Moves, double[] Exposure)> Wild = Gen.Select(
        Gen.Select(Gen.Double[-0.1, 0.1], Gen.Double[-0.4, 0.4]).Array[1, 200],
        Gen.Int[0, 9].Select(i => new[] { double.NaN, 0, 0, 1, 1, 1, -1, -3, 3, 0.5 }[i]).Array[200]);

    [Fact]
    public void Walk_in_stretches_is_the_walk_bar_by_bar() => Gen.Select(Wild, Cases.AnyCosts).Sample((wild, costs) =>
    {
        var bars = Bars(wild.Moves);
        var signal = new Signal(new Series("wild", bars.Axis, [.. wild.Exposure.Take(bars.Count)]), maxExposure: 3);
        var (equity, ruinedAt) = BarByBar(bars, signal, costs);
        var result = Backtest.Run(bars, signal, costs);
        Same(equity, result.Equity);
        Assert.Equal(ruinedAt, result.RuinedAt);
        Same(result.Equity, result.Cash + (result.Quantity * bars.Close));
        Assert.Equal(result.Commission, result.Fills.Sum(fill => fill.Commission), 1e-6);
    });

    [Fact]
    public void Signal_of_steps_trades_as_the_same_signal_of_values() => Wild.Sample(wild =>
    {
        var bars = Bars(wild.Moves);
        var steps = Cross.Direction(bars.Close, bars.Open);
        var values = new Signal(new Series("values", bars.Axis, [.. steps.Values]));
        Assert.Equal(
            Backtest.Run(bars, values, Costs.Bps(10, 5)).Equity.Values.AsSpan(),
            Backtest.Run(bars, steps, Costs.Bps(10, 5)).Equity.Values.AsSpan());
    });

    // Of the start or the value, whichever is larger: what is left of an account near ruin is a difference of large numbers.
    private static void Same(IEnumerable<double> expected, IEnumerable<double> actual)
    {
        foreach (var (want, have) in expected.Zip(actual))
            Assert.True(Math.Abs(want - have) <= 1e-12 * Math.Max(100_000, Math.Abs(want)), FormattableString.Invariant($"expected {want:R}, was {have:R}"));
        Assert.Equal(expected.Count(), actual.Count());
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

    // N units at value N·p; costs k of this side: ΔN = (w·E − N) / (1 ± w·k), see Account.
    private static (double[] Equity, int? RuinedAt) BarByBar(BarSeries bars, Signal signal, Costs costs)
    {
        double commission = costs.CommissionBps / 1e4, slippage = costs.SlippageBps / 1e4;
        double cash = 100_000, units = 0, placed = 0;
        var pending = false;
        int? ruinedAt = null;
        var equity = new double[bars.Count];
        for (var t = 0; t < bars.Count; t++)
        {
            var open = bars.Open[t];
            var before = cash + (units * open);
            var target = before > 0 ? placed : 0;
            var gap = (target * before) - (units * open);
            if (pending && gap != 0)
            {
                var side = Math.Sign(gap);
                var bought = target == 0 ? -units : gap / (1 + (side * target * (slippage + (commission * (1 + (side * slippage)))))) / open;
                var price = open * (1 + (side * slippage));
                cash -= (bought * price) + (Math.Abs(bought) * price * commission);
                units = target == 0 ? 0 : units + bought;
            }

            equity[t] = cash + (units * bars.Close[t]);
            ruinedAt ??= equity[t] <= 0 ? t : null;
            var wanted = ruinedAt is not null || double.IsNaN(signal[t]) ? 0 : signal[t];
            (pending, placed) = (wanted != placed, wanted);
        }

        return (equity, ruinedAt);
    }
}
