namespace AlgoAcademy.Research.Tests.Optimization;

public class WalkForwardTests
{
    private static readonly BarSeries s_bars = GeometricBrownianMotion.Simulate(8, 0.08, 0.2, new PathOptions { Count = 900 });

    private static readonly OptimizationProblem s_averages = OptimizationProblem.ForStrategy(
        new ParameterSpace().Int("fast", 3, 7, 2).Int("slow", 10, 30, 10), s_bars,
        (bars, p) => Cross.Above(bars.Close.Sma(p.Int("fast")), bars.Close.Sma(p.Int("slow"))), Costs.Bps(10, 5));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_window_takes_the_best_of_its_training_to_its_test(bool anchored)
    {
        var result = WalkForward.Run(s_averages, new WalkForwardOptions { Train = 300, Test = 100, Anchored = anchored });

        Assert.Equal(6, result.Windows.Count);
        foreach (var window in result.Windows)
        {
            var train = s_bars.Slice(window.Fold.Train[0].Start, window.Fold.Train[0].Count);
            var alone = s_averages.On(train).Grid();
            Assert.Equal(alone["Sharpe"], window.Training["Sharpe"]);
            Assert.Equal(alone.Best.Parameters.ToString(), window.Chosen.Parameters.ToString());
            Assert.Equal(alone.Best.Value, window.Trained.Sharpe());
            Assert.Equal(window.Fold.Test[0].Count, window.Tested.Equity.Count);
        }
    }

    [Fact]
    public void Stitched_backtest_follows_each_windows_choice_and_equals_one_backtest_of_those_exposures()
    {
        var result = WalkForward.Run(s_averages, new WalkForwardOptions { Train = 300, Test = 100 });
        var tested = s_bars.Slice(300, 600);
        var exposures = result.Windows.SelectMany(window =>
        {
            var (fast, slow) = (window.Chosen.Parameters.Int("fast"), window.Chosen.Parameters.Int("slow"));
            return Cross.Above(s_bars.Close.Sma(fast), s_bars.Close.Sma(slow)).Values.Skip(window.Fold.Test[0].Start).Take(window.Fold.Test[0].Count);
        }).ToArray();
        var expected = Backtest.Run(tested, new Signal(tested.Close.With("by hand", exposures)), Costs.Bps(10, 5));

        Near.Equal(expected.Equity.Values, result.OutOfSample!.Equity.Values);
        Assert.Equal(tested.CloseTime, result.Equity.Times);
    }

    [Fact]
    public void The_test_changes_nothing_in_the_training()
    {
        // The same bars up to 400, another world after.
        var other = GeometricBrownianMotion.Simulate(9, -0.3, 0.6, new PathOptions { Count = 900 });
        var close = s_bars.Close.Values.Take(400).Concat(other.Close.Values.Skip(400)).ToArray();
        var changed = new BarSeries("changed", Frequency.Daily, new BarColumns { CloseTime = [.. s_bars.CloseTime], Open = close, High = close, Low = close, Close = close });
        double[] same = [.. s_bars.Close.Values];
        var flat = new BarSeries("flat", Frequency.Daily, new BarColumns { CloseTime = [.. s_bars.CloseTime], Open = same, High = same, Low = same, Close = same });
        var options = new WalkForwardOptions { Train = 300, Test = 100 };

        var (one, two) = (WalkForward.Run(s_averages.On(flat), options), WalkForward.Run(s_averages.On(changed), options));

        Assert.Equal(one.Windows[0].Training["Sharpe"], two.Windows[0].Training["Sharpe"]);
        Assert.Equal(one.Equity.Values.Take(100), two.Equity.Values.Take(100));
        Assert.NotEqual(one.Windows[2].Training["Sharpe"], two.Windows[2].Training["Sharpe"]);
    }

    [Fact]
    public void A_strategy_that_runs_its_own_backtest_has_its_tests_compounded()
    {
        var own = OptimizationProblem.ForStrategy(
            new ParameterSpace().Int("n", 1, 2), s_bars, ParametricStrategy.FromBacktest((bars, p, costs) => Backtest.Run(bars, Signal.Constant(bars, p.Int("n") / 2.0), costs)), Costs.None);

        var result = WalkForward.Run(own, new WalkForwardOptions { Train = 300, Test = 100 });

        Assert.Null(result.OutOfSample);
        var product = result.Windows.Aggregate(100_000.0, (level, window) => level * window.Tested.Equity.Last / window.Tested.InitialCash);
        Near.Equal(product, result.Equity.Last);
        Assert.Equal(600, result.Equity.Count);
    }

    [Fact]
    public void Efficiency_is_growth_of_the_tests_over_growth_of_the_trainings()
    {
        var result = WalkForward.Run(s_averages, new WalkForwardOptions { Train = 300, Test = 100 });

        var (trained, tested) = (result.Windows.Average(w => w.Trained.Cagr()), result.Windows.Average(w => w.Tested.Cagr()));
        Near.Equal(tested / trained, result.Efficiency);
        Assert.Equal(6, result.ToFrame().RowCount);
        Assert.Contains("Sharpe in test", result.ToFrame().ColumnKeys);
    }

    [Fact]
    public void A_chooser_and_another_search_may_be_handed_in()
    {
        var searched = 0;
        var result = WalkForward.Run(s_averages, new WalkForwardOptions { Train = 400, Test = 250 }, part =>
        {
            searched++;
            return part.Grid(new SearchOptions { Threads = 1 });
        }, training => training.Top(3)[2]);

        Assert.Equal(2, searched);
        Assert.All(result.Windows, window => Assert.Equal(window.Training.Top(3)[2].Index, window.Chosen.Index));
    }

    [Fact]
    public void One_listener_hears_all_windows_as_one_search()
    {
        var heard = new List<OptimizationProgress>();
        OptimizationProgress.Shown = () => new Listener(heard);
        try
        {
            WalkForward.Run(s_averages, new WalkForwardOptions { Train = 300, Test = 100 });
        }
        finally
        {
            OptimizationProgress.Shown = null;
        }

        // Other tests may search at the same time; six windows of nine trials are ours.
        var ours = heard.Where(report => report.Total == 54).Select(report => report.Done).ToList();
        Assert.Equal(ours.Order(), ours);
        Assert.True(ours.Count >= 6);
        Assert.Equal(54, ours[^1]);
    }

    [Fact]
    public void Trials_of_all_windows_count_once_for_the_whole_bars()
    {
        var folder = Directory.CreateTempSubdirectory("trials");
        try
        {
            using var store = TrialStore.Open(Path.Combine(folder.FullName, "trials.sqlite"));
            var options = new WalkForwardOptions { Train = 300, Test = 100 };
            WalkForward.Run(s_averages, options, part => part.Grid(new SearchOptions { Store = store }));
            var again = WalkForward.Run(s_averages, options, part => part.Grid(new SearchOptions { Store = store }));

            Assert.Equal(9, store.CountFor(s_bars));
            Assert.All(again.Windows, window => Assert.Equal(0, window.Training.Summary.Computed));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Faults_say_what_is_wrong()
    {
        var function = OptimizationProblem.ForFunction(new ParameterSpace().Int("n", 1, 2), _ => 1, Objective.Maximize("value"));

        Assert.Contains("plain function", Assert.Throws<ArgumentException>(() => WalkForward.Run(function, new WalkForwardOptions { Train = 3, Test = 2 })).Message, StringComparison.Ordinal);
        Assert.Contains("judged twice; was 1", Assert.Throws<ArgumentException>(() => WalkForward.Run(s_averages, new WalkForwardOptions { Train = 3, Test = 2, Step = 1 })).Message, StringComparison.Ordinal);
    }

    private sealed class Listener(List<OptimizationProgress> heard) : IProgress<OptimizationProgress>
    {
        public void Report(OptimizationProgress value)
        {
            lock (heard)
            {
                heard.Add(value);
            }
        }
    }
}
