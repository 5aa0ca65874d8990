namespace AlgoAcademy.Research.Tests.Charts;

/// <summary>Charts of searches show the numbers of the search.</summary>
public sealed class SearchChartTests
{
    private static readonly ParameterSpace s_space = new ParameterSpace().Int("a", 1, 4).Int("b", 1, 3);

    [Fact]
    public void The_map_has_the_highest_row_on_top_and_names_the_best()
    {
        var chart = OptimizationProblem.ForFunction(s_space, p => (10 * p["b"]) + p["a"], Objective.Maximize("score")).Grid().HeatMap("a", "b").ToMapChart();

        var cells = (CellTrace)chart.Traces.Single();
        Assert.Equal(["3", "2", "1"], chart.Panels[0].Rows);
        Assert.Equal([31, 32, 33, 34, 21], cells.Values.Take(5));
        Assert.Contains("Best 34", chart.Subtitle, StringComparison.Ordinal);
        Assert.Contains("a 4 and b 3", chart.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_minimized_objective_the_lowest_is_the_best_fifth()
    {
        var chart = OptimizationProblem.ForFunction(s_space, p => (10 * p["b"]) + p["a"], Objective.Minimize("loss")).Grid().ToParallelChart();

        var best = (PathTrace)chart.Traces.Last();
        // The two best of twelve have loss 11 and 12, the lowest end of the last axis: (12 − 11) / (34 − 11) at most.
        Assert.All(Enumerable.Range(0, best.Count).Where(i => best.X[i] == 2), i => Assert.InRange(best.Y[i], 0, 2.0 / 23));
    }

    [Fact]
    public void The_plateau_chart_marks_the_peak_at_its_value()
    {
        var result = OptimizationProblem.ForFunction(s_space, p => p["a"] == 2 && p["b"] == 2 ? 100 : p["a"], Objective.Maximize("score")).Grid();

        var peak = result.ToPlateauChart().Traces.OfType<PointTrace>().Single(t => t.Name == "peak");

        Assert.Equal(100, peak.X.Single());
        Assert.Equal(result.Plateau().Mean[result.Best.Index], peak.Y.Single(), 12);
    }

    [Fact]
    public void A_walk_forward_chart_has_a_band_for_every_second_test()
    {
        var bars = MarketData.Load("sp500-daily").Slice(0, 900);
        var problem = OptimizationProblem.ForStrategy(new ParameterSpace().Int("fast", 5, 10, 5), bars, (b, p) => Cross.Above(b.Close.Ema((int)p["fast"]), b.Close.Ema(40)), Costs.None);
        var result = WalkForward.Run(problem, new WalkForwardOptions { Train = 300, Test = 100 });

        var chart = result.ToWalkForwardChart();

        Assert.Equal(result.Windows.Count / 2, chart.Traces.OfType<BandTrace>().Count(b => b.IsVertical));
        Assert.Equal(result.Windows.Count + 1, chart.Panels[1].Traces.OfType<PointTrace>().First().Count);
        Assert.Equal(result.Windows[0].Tested.Cagr(), chart.Panels[1].Traces.OfType<PointTrace>().Last().Y[0], 12);
    }

    [Fact]
    public void Correlations_of_a_series_with_itself_and_its_mirror_are_one_and_minus_one()
    {
        var up = MarketData.Load("sp500-daily").Slice(0, 100).Close;
        var doubled = up * 2;
        // Returns of the mirror are the negative of the returns.
        var mirror = up.Returns().Map(r => double.IsNaN(r) ? 0 : -r).Growth();

        var cells = (CellTrace)new SeriesPanel("pairs", [up.Named("up"), doubled.Named("doubled"), mirror.Named("mirror")]).ToCorrelationChart().Traces.Single();

        Assert.Equal([1, 1, -1], cells.Values.Take(3).Select(v => Math.Round(v, 9)));
    }

    [Fact]
    public void A_correlogram_of_a_series_holds_its_autocorrelations()
    {
        var returns = MarketData.Load("sp500-daily").Close.Returns();

        var bars = (PointTrace)returns.ToCorrelogramChart(5).Traces.First();

        Assert.Equal(Autocorrelation.UpTo(returns, 5).Select(a => a.Value), bars.Y);
    }
}
