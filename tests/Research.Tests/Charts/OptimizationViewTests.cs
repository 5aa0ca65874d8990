namespace AlgoAcademy.Research.Tests.Charts;

public sealed class OptimizationViewTests
{
    private static readonly OptimizationProblem s_problem = OptimizationProblem.ForFunction(
        new ParameterSpace().Choice("kind", "a<b", "c").Int("n", 1, 20), p => p["n"] - p["kind"], Objective.Maximize("value"));

    [Fact]
    public void Result_shows_the_best_ten_with_choices_by_name_and_the_plateau()
    {
        var html = s_problem.Grid().ToHtml();

        Assert.Contains("The best 10 of 40", html, StringComparison.Ordinal);
        Assert.Contains("a&lt;b", html, StringComparison.Ordinal);
        Assert.Contains("sharpness", html, StringComparison.Ordinal);
        Assert.Equal(11, html.Split("<tr>").Length - 1);
    }

    [Fact]
    public void Long_front_leaves_out_its_middle()
    {
        var html = s_problem.Grid().Top(40).ToHtml();

        Assert.Contains("40 trials", html, StringComparison.Ordinal);
        Assert.Contains("⋮", html, StringComparison.Ordinal);
        Assert.Equal("<p>No trials</p>", s_problem.Grid().Top(0).ToHtml());
    }

    [Fact]
    public void Search_cancelled_at_once_is_a_sentence()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Contains("0 of 40 trials (cancelled)", s_problem.Grid(new SearchOptions { Cancellation = stop.Token }).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_a_bar_with_rate_time_left_and_best_so_far()
    {
        var best = s_problem.Grid().Best;
        var html = new OptimizationProgress(30, 120, TimeSpan.FromSeconds(2), 15, best).ToHtml();

        Assert.Contains("max=\"120\" value=\"30\"", html, StringComparison.Ordinal);
        Assert.Contains("30 of 120 trials, 15 a second, 6.0 s left", html, StringComparison.Ordinal);
        Assert.Contains("Best so far kind = a&lt;b, n = 20: 20", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Walk_forward_shows_its_windows_and_its_equity()
    {
        var bars = GeometricBrownianMotion.Simulate(8, 0.08, 0.2, new PathOptions { Count = 400 });
        var problem = OptimizationProblem.ForStrategy(new ParameterSpace().Int("n", 5, 20, 5), bars, (b, p) => Cross.Above(b.Close, b.Close.Sma(p.Int("n"))), Costs.Bps(10, 5));

        var html = WalkForward.Run(problem, new WalkForwardOptions { Train = 200, Test = 100 }).ToHtml();

        Assert.Contains("Walk-forward over 2 windows", html, StringComparison.Ordinal);
        Assert.Contains("Sharpe in test", html, StringComparison.Ordinal);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
    }
}
