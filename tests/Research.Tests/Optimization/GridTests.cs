using CsCheck;

namespace AlgoAcademy.Research.Tests.Optimization;

public class GridTests
{
    private static readonly ParameterSpace s_pairs = new ParameterSpace().Int("fast", 2, 10, 2).Int("slow", 5, 20, 5).Where(p => p.Int("fast") < p.Int("slow"));

    [Fact]
    public void Grid_enumerates_exactly_the_allowed_combinations_in_order()
    {
        var result = Sum(s_pairs).Grid();

        // fast 2, 4 with slow 5, 10, 15, 20; fast 6, 8 with 10, 15, 20; fast 10 with 15, 20.
        var expected = new[] { 2, 4, 6, 8, 10 }.SelectMany(fast => new[] { 5, 10, 15, 20 }.Where(slow => fast < slow).Select(slow => (fast, slow)));
        Assert.Equal(expected, Enumerable.Range(0, result.Count).Select(i => ((int)result["fast"][i], (int)result["slow"][i])));
        Assert.Equal(["fast", "slow", "sum"], result.Columns);
    }

    [Fact]
    public void Grid_of_any_space_holds_each_allowed_combination_once() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 4], Gen.Int[1, 3], Gen.Int[0, 20]).Sample((a, b, c, limit) =>
        {
            var space = new ParameterSpace().Int("a", 1, a).Int("b", 0, (b - 1) * 3, 3)
                .Choice("c", [.. Enumerable.Range(0, c).Select(i => $"c{i}")]).Where(p => p["a"] + p["b"] <= limit);
            var expected = from x in Enumerable.Range(1, a) from y in Enumerable.Range(0, b) from z in Enumerable.Range(0, c) where x + (3 * y) <= limit select (x, 3 * y, z);
            var problem = OptimizationProblem.ForFunction(space, p => p["a"], Objective.Maximize("value"));
            if (!expected.Any())
            {
                Assert.Throws<ArgumentException>(() => problem.Grid());
                return;
            }

            var result = problem.Grid();
            Assert.Equal(expected, Enumerable.Range(0, result.Count).Select(i => ((int)result["a"][i], (int)result["b"][i], (int)result["c"][i])));
        }, iter: 200);

    [Fact]
    public void Points_that_differ_only_in_a_meaningless_parameter_are_tried_once()
    {
        var space = new ParameterSpace().Choice("exit", "signal", "stop").Double("stop", 0.01, 0.05, 5).OnlyWhen(p => p.Choice("exit") == "stop");

        var result = OptimizationProblem.ForFunction(space, p => p.IsActive("stop") ? p["stop"] : 0, Objective.Maximize("value")).Grid();

        Assert.Equal(6, result.Count);
        Assert.Equal([double.NaN, 0.01, 0.02, 0.03, 0.04, 0.05], result["stop"].Select(x => Math.Round(x, 12)));
        Assert.Equal("exit = stop, stop = 0.05", result.Best.Parameters.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Result_does_not_depend_on_the_number_of_threads(int threads)
    {
        var space = new ParameterSpace().Int("fast", 3, 12).Int("slow", 15, 40, 5);
        var bars = GeometricBrownianMotion.Simulate(5, 0.05, 0.2, new PathOptions { Count = 300 });
        var problem = OptimizationProblem.ForStrategy(space, bars, Averages, Costs.Bps(10, 5));

        var one = problem.Grid(new SearchOptions { Threads = 1 });
        var many = problem.Grid(new SearchOptions { Threads = threads });

        Assert.Equal(one["Sharpe"], many["Sharpe"]);
        Assert.Equal(one.Best.Index, many.Best.Index);
    }

    [Fact]
    public void Each_trial_is_the_backtest_of_its_parameters()
    {
        var bars = GeometricBrownianMotion.Simulate(6, 0.05, 0.2, new PathOptions { Count = 250 });
        var result = OptimizationProblem.ForStrategy(new ParameterSpace().Int("fast", 3, 5).Int("slow", 10, 12), bars, Averages, Costs.Bps(10, 5))
            .By(Objective.Sharpe, Objective.Minimize("Drawdown", r => -r.MaxDrawdown()), Objective.Observe("Fills", r => r.Fills.Count)).Grid();

        for (var i = 0; i < result.Count; i++)
        {
            var alone = Backtest.Run(bars, Averages(bars, result[i].Parameters), Costs.Bps(10, 5));
            Assert.Equal([alone.Sharpe(), -alone.MaxDrawdown(), alone.Fills.Count], result[i].Values);
        }
    }

    [Fact]
    public void First_failing_trial_is_named_whatever_the_threads_do()
    {
        var space = new ParameterSpace().Int("n", 1, 500);
        var problem = OptimizationProblem.ForFunction(space, p => p.Int("n") % 100 == 0 ? throw new InvalidOperationException("no such data") : 1, Objective.Maximize("value"));

        var fault = Assert.Throws<TrialFailedException>(() => problem.Grid(new SearchOptions { Threads = 4 }));

        Assert.Equal("The trial at n = 100 failed: no such data", fault.Message);
        Assert.Equal(100, fault.Parameters.Int("n"));
    }

    [Fact]
    public void Cancelled_search_keeps_the_best_so_far()
    {
        using var stop = new CancellationTokenSource();
        var problem = OptimizationProblem.ForFunction(new ParameterSpace().Int("n", 1, 100_000), p =>
        {
            if (p.Int("n") == 50)
            {
                stop.Cancel();
            }

            return p["n"];
        }, Objective.Minimize("value"));

        var result = problem.Grid(new SearchOptions { Cancellation = stop.Token, Threads = 1 });

        Assert.False(result.Summary.IsComplete);
        Assert.Equal(50, result.Count);
        Assert.Equal(1, result.Best.Value);
        Assert.Contains("(cancelled)", result.ToString());
    }

    [Fact]
    public void Listener_hears_a_growing_count_and_the_end_and_may_cancel()
    {
        var heard = new List<OptimizationProgress>();
        var problem = OptimizationProblem.ForFunction(new ParameterSpace().Int("n", 1, 60), p =>
        {
            Thread.Sleep(5);
            return p["n"];
        }, Objective.Maximize("value"));

        problem.Grid(new SearchOptions { Progress = new Listener(heard.Add), Threads = 2 });
        var cancelled = problem.Grid(new SearchOptions { Progress = new Listener(_ => throw new OperationCanceledException()), Threads = 2 });

        Assert.True(heard.Count >= 2, "at least one report on the way and one at the end");
        Assert.Equal(heard.OrderBy(report => report.Done), heard);
        Assert.Equal((60, 60, 60.0), (heard[^1].Done, heard[^1].Total, heard[^1].Best!.Value));
        Assert.Equal(TimeSpan.Zero, heard[^1].Left);
        Assert.InRange(cancelled.Count, 1, 59);
    }

    [Theory]
    [InlineData("too many", "must have at most 10000000 combinations")]
    [InlineData("nothing", "must leave something to try")]
    [InlineData("no parameter", "must have a parameter")]
    [InlineData("no goal", "first objective must be maximized or minimized")]
    [InlineData("same name", "'n' is there twice")]
    [InlineData("outputs", "must return 2 numbers")]
    public void Faults_say_what_is_wrong(string fault, string message)
    {
        var space = new ParameterSpace().Int("n", 1, 10);
        var value = Objective.Maximize("value");
        Action act = fault switch
        {
            "too many" => () => Sum(new ParameterSpace().Int("a", 1, 100_000).Int("b", 1, 1000)).Grid(),
            "nothing" => () => Sum(space.Where(_ => false)).Grid(),
            "no parameter" => () => Sum(new ParameterSpace()),
            "no goal" => () => Sum(space).By(Objective.Observe("x", r => r.Turnover)),
            "same name" => () => Sum(space).By(Objective.Maximize("n")),
            _ => () => OptimizationProblem.ForFunction(space, p => new[] { p["n"] }, value, Objective.Minimize("other")).Grid(),
        };

        Assert.Contains(message, Assert.ThrowsAny<Exception>(act).Message, StringComparison.Ordinal);
    }

    private static Signal Averages(BarSeries bars, ParameterSet p) => Cross.Above(bars.Close.Sma(p.Int("fast")), bars.Close.Sma(p.Int("slow")));

    private static OptimizationProblem Sum(ParameterSpace space) =>
        OptimizationProblem.ForFunction(space, p => p.Space.Parameters.Sum(parameter => p[parameter.Name]), Objective.Maximize("sum"));

    private sealed class Listener(Action<OptimizationProgress> heard) : IProgress<OptimizationProgress>
    {
        public void Report(OptimizationProgress value) => heard(value);
    }
}
