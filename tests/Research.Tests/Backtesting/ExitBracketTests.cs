using CsCheck;

namespace AlgoAcademy.Research.Tests.Backtesting;

/// <summary>Stop-loss and take-profit: by hand, and against a loop that goes bar by bar.</summary>
public class ExitBracketTests
{
    private static readonly BacktestOptions TwoAndFour = new() { Exits = new() { StopLoss = 0.02, TakeProfit = 0.04 } };

    // Bought at the open of bar 1 at 100: stop 98, target 104.
    [Theory]
    [InlineData(100, 101, 99, 100, 1, double.NaN)] // nothing reached
    [InlineData(100, 104, 99, 103, 1, 104)] // target in the bar of the entry
    [InlineData(100, 101, 97, 100, 1, 98)] // stop in the bar of the entry
    [InlineData(100, 105, 97, 100, 1, 98)] // both in one bar: the stop
    [InlineData(97, 99, 96, 98, 2, 97)] // opens below the stop: filled at the open
    [InlineData(106, 107, 105, 106, 2, 106)] // opens above the target: filled at the open
    [InlineData(105, 106, 90, 95, 2, 105)] // the open comes before the range
    public void Exit_of_a_long_position_by_hand(double open, double high, double low, double close, int bar, double price)
    {
        (double, double, double, double)[] rows = [(100, 100, 100, 100), (100, 100, 100, 100), (100, 100, 100, 100), (100, 100, 100, 100)];
        rows[bar] = (open, high, low, close);
        var result = Run(rows, [1, 1, 1, 1], Costs.None);
        Assert.Equal(double.IsNaN(price) ? 1 : 2, result.Fills.Count);
        if (!double.IsNaN(price))
        {
            Assert.Equal((bar, price), (result.Fills[1].Index, result.Fills[1].Price));
            Near.Equal(1_000 * price, result.Equity.Last, 1e-12);
        }
    }

    [Fact]
    public void Stop_slips_and_target_does_not()
    {
        // 1 % slippage: bought at 101. Stop 98.98, filled at 98.98 · 0.99; target 105.04, filled there.
        (double, double, double, double)[] stop = [(100, 100, 100, 100), (100, 100, 100, 100), (100, 100, 98, 100)];
        Assert.Equal(98.98 * 0.99, Run(stop, [1, 1, 1], Costs.Bps(0, 100)).Fills[1].Price, 1e-9);
        (double, double, double, double)[] target = [(100, 100, 100, 100), (100, 100, 100, 100), (100, 106, 100, 100)];
        Assert.Equal(105.04, Run(target, [1, 1, 1], Costs.Bps(0, 100), stop: null).Fills[1].Price, 1e-9);
    }

    [Fact]
    public void Closed_position_stays_flat_until_the_signal_turns()
    {
        (double, double, double, double)[] rows =
            [(100, 100, 100, 100), (100, 100, 97, 100), (100, 100, 100, 100), (100, 100, 100, 100), (100, 100, 100, 100), (100, 100, 100, 100)];
        var result = Run(rows, [1, 1, 1, 0, 1, 1], Costs.None);
        Assert.Equal([1, 1, 5], result.Fills.Select(fill => fill.Index));
    }

    [Fact]
    public void Wrong_levels_are_named()
    {
        var thrown = Assert.Throws<ArgumentException>(() =>
            Backtest.Run(Bars([(1, 1, 1, 1)]), Cases.Signal(Bars([(1, 1, 1, 1)]), 1), Costs.None, new() { Exits = new() { StopLoss = -1, TakeProfit = 0 } }));
        Assert.Contains("StopLoss", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("TakeProfit", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Walk_with_exits_is_the_walk_bar_by_bar() => Gen.Select(
        Gen.Select(Gen.Double[-0.03, 0.03], Gen.Double[-0.03, 0.03], Gen.Double[0, 0.02], Gen.Double[0, 0.02]).Array[1, 150],
        Gen.Int[0, 7].Select(i => new[] { double.NaN, 0, 1, 1, 1, -1, -1, 0.5 }[i]).Array[150],
        Cases.AnyCosts).Sample((moves, exposure, costs) =>
        {
            var price = 100.0;
            var bars = Bars([.. moves.Select(move =>
            {
                var open = price * (1 + move.Item1);
                price = open * (1 + move.Item2);
                return (open, Math.Max(open, price) * (1 + move.Item3), Math.Min(open, price) * (1 - move.Item4), price);
            })]);
            double[] wanted = [.. exposure.Take(bars.Count)];
            var result = Backtest.Run(bars, Cases.Signal(bars, wanted), costs, TwoAndFour);
            Near.Equal(BarByBar(bars, wanted, costs), result.Equity, 1e-12);
            Near.Equal(result.Equity, result.Cash + (result.Quantity * bars.Close), 1e-11);
        });

    private static double[] BarByBar(BarSeries bars, double[] signal, Costs costs)
    {
        var account = new SlowAccount(costs);
        var placed = 0.0;
        var pending = false;
        var equity = new double[bars.Count];
        for (var t = 0; t < bars.Count; t++)
        {
            if (pending)
            {
                account.Target(placed, bars.Open[t]);
            }

            if (account.Units != 0 && account.ExitOf(bars[t]) is { } exit)
            {
                account.Trade(-account.Units, exit.Price, exit.Slips);
            }

            equity[t] = account.Cash + (account.Units * bars.Close[t]);
            var wanted = double.IsNaN(signal[t]) ? 0 : signal[t];
            (pending, placed) = (wanted != placed, wanted);
        }

        return equity;
    }

    private sealed class SlowAccount(Costs costs)
    {
        private readonly double _commission = costs.CommissionBps / 1e4;
        private readonly double _slippage = costs.SlippageBps / 1e4;
        private double _entry;

        public double Cash { get; private set; } = 100_000;

        public double Units { get; private set; }

        public void Target(double exposure, double open)
        {
            var gap = (exposure * (Cash + (Units * open))) - (Units * open);
            var side = Math.Sign(gap);
            var rate = _slippage + (_commission * (1 + (side * _slippage)));
            Trade(exposure == 0 ? -Units : gap / (1 + (side * exposure * rate)) / open, open, slips: true);
        }

        public (double Price, bool Slips)? ExitOf(Bar bar)
        {
            var way = Math.Sign(Units);
            double stop = _entry * (1 - (way * 0.02)), target = _entry * (1 + (way * 0.04));
            var (best, worst) = way > 0 ? (bar.High, bar.Low) : (bar.Low, bar.High);
            return way * (bar.Open - stop) <= 0 ? (bar.Open, true)
                : way * (bar.Open - target) >= 0 ? (bar.Open, false)
                : way * (worst - stop) <= 0 ? (stop, true)
                : way * (best - target) >= 0 ? (target, false)
                : null;
        }

        public void Trade(double bought, double at, bool slips)
        {
            if (bought != 0)
            {
                var price = at * (1 + (slips ? Math.Sign(bought) * _slippage : 0));
                Cash -= (bought * price) + (Math.Abs(bought) * price * _commission);
                Units = bought == -Units ? 0 : Units + bought;
                _entry = price;
            }
        }
    }

    private static BacktestResult Run((double, double, double, double)[] rows, double[] signal, Costs costs, double? stop = 0.02) =>
        Backtest.Run(Bars(rows), Cases.Signal(Bars(rows), signal), costs, new() { Exits = new() { StopLoss = stop, TakeProfit = 0.04 } });

    private static BarSeries Bars((double Open, double High, double Low, double Close)[] rows) => new("test", Frequency.Daily, new BarColumns
    {
        CloseTime = Cases.Days(rows.Length),
        Open = [.. rows.Select(row => row.Open)],
        High = [.. rows.Select(row => row.High)],
        Low = [.. rows.Select(row => row.Low)],
        Close = [.. rows.Select(row => row.Close)],
    });
}
