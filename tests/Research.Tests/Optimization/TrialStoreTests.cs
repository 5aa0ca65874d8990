namespace AlgoAcademy.Research.Tests.Optimization;

public sealed class TrialStoreTests : IDisposable
{
    private static readonly BarSeries s_bars = GeometricBrownianMotion.Simulate(3, 0.05, 0.2, new PathOptions { Count = 600 });

    private readonly string folder = Directory.CreateTempSubdirectory("trials").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_rerun_computes_nothing_and_gives_the_same_result()
    {
        using var store = Open();
        var first = Run(store, Space(3, 6));
        var again = Run(store, Space(3, 6));

        Assert.Equal((16, 0), (first.Summary.Computed, first.Summary.Reused));
        Assert.Equal((0, 16), (again.Summary.Computed, again.Summary.Reused));
        Assert.Equal(first["Sharpe"], again["Sharpe"]);
        Assert.Equal(first["Drawdown"], again["Drawdown"]);
    }

    [Fact]
    public void A_wider_range_computes_only_what_is_new_in_another_process_too()
    {
        using (var store = Open())
        {
            Run(store, Space(3, 6));
        }

        using var reopened = Open();
        var wider = Run(reopened, Space(3, 8));

        Assert.Equal((8, 16), (wider.Summary.Computed, wider.Summary.Reused));
        Assert.Equal(Run(null, Space(3, 8))["Sharpe"], wider["Sharpe"]);
    }

    [Theory]
    [InlineData("strategy")]
    [InlineData("bars")]
    [InlineData("costs")]
    [InlineData("objective")]
    [InlineData("version")]
    public void A_change_of_anything_else_is_computed_anew(string changed)
    {
        using var store = Open();
        var options = new SearchOptions { Store = store };
        var space = new ParameterSpace().Int("n", 3, 6);
        OptimizationProblem Problem(BarSeries bars, Costs costs, int version) =>
            OptimizationProblem.ForStrategy(space, bars, new ParametricStrategy((b, p) => Cross.Above(b.Close, b.Close.Sma(p.Int("n")))).Named("above", version), costs);
        var original = Problem(s_bars, Costs.Bps(10, 5), 1);
        original.Grid(options);
        var other = changed switch
        {
            "strategy" => OptimizationProblem.ForStrategy(space, s_bars, (b, p) => Cross.Direction(b.Close, b.Close.Sma(p.Int("n"))), Costs.Bps(10, 5)),
            "bars" => Problem(s_bars.Slice(0, 599), Costs.Bps(10, 5), 1),
            "costs" => Problem(s_bars, Costs.Bps(10, 6), 1),
            "objective" => original.By(Objective.Maximize("Sharpe", r => r.Sharpe(0.01))),
            _ => Problem(s_bars, Costs.Bps(10, 5), 2),
        };

        Assert.Equal((4, 0), (original.Grid(options).Summary.Reused, other.Grid(options).Summary.Reused));
    }

    [Fact]
    public void Undefined_and_infinite_values_come_back_as_they_were()
    {
        using var store = Open();
        var space = new ParameterSpace().Int("n", 0, 2);
        var problem = OptimizationProblem.ForStrategy(space, s_bars, (b, p) => Signal.Constant(b, p.Int("n") / 2.0), Costs.None)
            .By(Objective.Maximize("value", r => r.Signal[0] == 0 ? double.NaN : r.Signal[0] == 1 ? double.NegativeInfinity : 0.1));

        Assert.Equal([double.NaN, 0.1, double.NegativeInfinity], problem.Grid(new SearchOptions { Store = store })["value"]);
        Assert.Equal([double.NaN, 0.1, double.NegativeInfinity], problem.Grid(new SearchOptions { Store = store })["value"]);
        Assert.Equal([0.1, double.NegativeInfinity], store.ValuesFor(s_bars, "value"));
    }

    [Fact]
    public void Count_is_of_different_trials_on_the_same_or_overlapping_bars()
    {
        using var store = Open();
        Assert.Equal(0, store.CountFor(s_bars));

        // 16 pairs; the same 16 with other costs and on a part of the bars are no new hypotheses; 8 are.
        Assert.Equal(16, Run(store, Space(3, 6)).Summary.TrialsOnData);
        Run(store, Space(3, 6), costs: 20);
        Run(store, Space(3, 6), s_bars.Slice(100, 400));
        Run(store, Space(3, 8), s_bars.Slice(0, 450));

        Assert.Equal(24, store.CountFor(s_bars));
        Assert.Equal(24, store.CountFor(s_bars.Slice(200, 250)));
        Assert.Equal(0, store.CountFor(GeometricBrownianMotion.Simulate(4, 0.05, 0.2, new PathOptions { Count = 600 })));
    }

    [Fact]
    public void Cancelled_search_is_continued_by_the_next()
    {
        using var store = Open();
        using var stop = new CancellationTokenSource();
        var problem = OptimizationProblem.ForStrategy(new ParameterSpace().Int("n", 1, 40), s_bars, new ParametricStrategy((b, p) =>
        {
            if (p.Int("n") == 10)
            {
                stop.Cancel();
            }

            return Signal.Constant(b, p.Int("n") / 40.0);
        }).Named("constant", 1), Costs.None);

        var first = problem.Grid(new SearchOptions { Store = store, Cancellation = stop.Token, Threads = 1 });
        var second = problem.Grid(new SearchOptions { Store = store });

        Assert.Equal((10, 30), (first.Count, second.Summary.Computed));
    }

    [Fact]
    public async Task Writers_in_parallel_lose_nothing()
    {
        var token = TestContext.Current.CancellationToken;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            using var store = Open();
            for (var round = 0; round < 5; round++)
            {
                var from = 10 + (100 * writer) + (10 * round);
                var part = OptimizationProblem.ForStrategy(new ParameterSpace().Int("n", from, from + 9), s_bars, Constant, Costs.None);
                part.Grid(new SearchOptions { Store = store, Threads = 1 });
            }
        }, token)));

        using var all = Open();
        Assert.Equal(200, all.CountFor(s_bars));
    }

    [Fact]
    public void A_plain_function_and_a_foreign_file_are_refused_in_words()
    {
        using var store = Open();
        var function = OptimizationProblem.ForFunction(new ParameterSpace().Int("n", 1, 2), p => 1, Objective.Maximize("value"));
        File.WriteAllText(Path.Combine(folder, "notes.txt"), new string('x', 4096));

        Assert.Contains("plain function", Assert.Throws<ArgumentException>(() => function.Grid(new SearchOptions { Store = store })).Message, StringComparison.Ordinal);
        Assert.Contains("Name another file", Assert.Throws<IOException>(() => TrialStore.Open(Path.Combine(folder, "notes.txt"))).Message, StringComparison.Ordinal);
    }

    private static Signal Constant(BarSeries bars, ParameterSet p) => Signal.Constant(bars, p.Int("n") / 1000.0);

    private static ParameterSpace Space(int from, int to) => new ParameterSpace().Int("fast", from, to).Int("slow", 10, 40, 10);

    private static OptimizationResult Run(TrialStore? store, ParameterSpace space, BarSeries? bars = null, double costs = 10) =>
        OptimizationProblem.ForStrategy(space, bars ?? s_bars, (b, p) => Cross.Above(b.Close.Sma(p.Int("fast")), b.Close.Sma(p.Int("slow"))), Costs.Bps(costs, 5))
            .By(Objective.Sharpe, Objective.Minimize("Drawdown", result => -result.MaxDrawdown())).Grid(new SearchOptions { Store = store });

    private TrialStore Open() => TrialStore.Open(Path.Combine(folder, "trials.sqlite"));
}
