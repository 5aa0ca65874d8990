using System.Text.Json.Nodes;

namespace AlgoAcademy.Research.Tests.Charts;

/// <summary>The numbers behind each kind of chart, against those worked out by hand.</summary>
public sealed class ChartKindTests
{
    private static readonly Chart s_empty = new("Kinds", "A chart used by tests only: it shows that each kind draws the numbers it is given.");

    [Fact]
    public void A_heat_map_has_its_first_row_on_top()
    {
        var figure = JsonNode.Parse(s_empty.X("column").Y("row").Heatmap(["a", "b"], ["top", "bottom"], [[1, 2], [double.NaN, 4]], "value").ToPlotlyJson())!;

        var bars = figure["data"]![0]!;
        Assert.Equal(["a", "b", "b"], bars["x"]!.AsArray().Select(v => (string)v!)); // the missing one is left out
        Assert.Equal([-0.5, -0.5, 0.5], bars["base"]!.AsArray().Select(v => (double)v!));
        Assert.Equal([1, 2, 4], bars["marker"]!["color"]!.AsArray().Select(v => (double)v!));
        Assert.Equal([1.5, -0.5], figure["layout"]!["yaxis"]!["range"]!.AsArray().Select(v => (double)v!));
        Assert.Contains("row top", (string)bars["hovertext"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heat_map_is_a_table_for_those_who_cannot_see_it()
    {
        var html = s_empty.Heatmap(["a", "b"], ["top", "bottom"], [[1, 2], [3, 4]], "value").ToHtml();

        Assert.Contains("<th scope=\"row\" style=\"text-align:left\">bottom</th><td>3</td><td>4</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heat_map_of_other_lengths_or_under_a_line_is_refused()
    {
        Assert.Contains("2 rows of 2", Assert.Throws<ArgumentException>(() => s_empty.Heatmap(["a", "b"], ["x", "y"], [[1, 2], [3]], "v")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => s_empty.Heatmap(["a"], ["x"], [[1]], "v").Bars(["a"], [1.0], "bar"));
        Assert.Throws<ArgumentException>(() => s_empty.Bars(["a"], [1.0], "bar").Heatmap(["a"], ["x"], [[1]], "v"));
    }

    [Fact]
    public void A_correlation_beyond_one_is_refused() =>
        Assert.Contains("1.5", Assert.Throws<ArgumentException>(() => s_empty.CorrelationMatrix(["a", "b"], [[1, 1.5], [1.5, 1]])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_box_has_quartiles_whiskers_and_outliers()
    {
        // 0, 1, 2, 3, 4, 5, 6, 7, 100: quartiles 2 and 6, median 4, reach 1.5 · 4 = 6: from −4 to 12, so 100 is beyond.
        var box = BoxFigure.Of([0, 1, 2, 3, 4, 5, 6, 7, 100]);

        Assert.Equal((2, 4, 6, 0, 7), (box.Lower, box.Median, box.Upper, box.LowWhisker, box.HighWhisker));
        Assert.Equal([100], box.Outliers);
    }

    [Fact]
    public void A_density_has_the_surface_one_and_its_peak_where_the_values_are()
    {
        var random = new Rng(3);
        double[] sample = [.. Enumerable.Range(0, 4000).Select(_ => random.NextGaussian()).Order()];

        var density = KernelDensity.Of(sample, "normal");

        var step = density.At[1] - density.At[0];
        Assert.Equal(1, density.Heights.Sum() * step, 0.01);
        Assert.Equal(0, density.At[Array.IndexOf(density.Heights, density.Heights.Max())], 0.3);
        Assert.Equal(1 / Math.Sqrt(2 * Math.PI), density.Heights.Max(), 0.03); // φ(0)
    }

    [Fact]
    public void A_violin_of_equal_values_is_refused() =>
        Assert.Contains("two different values", Assert.Throws<ArgumentException>(() => s_empty.Violins([new("flat", [1.0, 1, 1])])).Message, StringComparison.Ordinal);

    [Fact]
    public void Each_bar_of_a_waterfall_stands_where_the_one_before_ends()
    {
        // 10 − 4 + 1 = 7.
        var traces = s_empty.Waterfall([new("a", 10), new("b", -4), new("c", 1)], "sum").Traces.OfType<PointTrace>().ToList();

        Assert.Equal([10, 7], traces.Single(t => t.Name == "adds").Y);
        Assert.Equal([0, 6], traces.Single(t => t.Name == "adds").Base);
        Assert.Equal((10, 6), (traces.Single(t => t.Name == "takes away").Base[0], traces.Single(t => t.Name == "takes away").Y[0]));
        Assert.Equal((0, 7), (traces.Single(t => t.Name == "sum").Base[0], traces.Single(t => t.Name == "sum").Y[0]));
    }

    [Fact]
    public void The_depth_sums_sizes_away_from_the_best_price()
    {
        var traces = s_empty.Depth([(99, 5), (98, 7)], [(101, 2), (103, 4)]).Traces.OfType<PointTrace>().ToList();

        Assert.Equal([12, 5, 5, 0], traces[0].Y);
        Assert.Equal([98, 98, 99, 99], traces[0].X);
        Assert.Equal([0, 2, 2, 6], traces[1].Y);
        Assert.Contains("best bid", Assert.Throws<ArgumentException>(() => s_empty.Depth([(102, 5)], [(101, 2)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fan_holds_the_quantiles_of_the_paths()
    {
        // 21 flat paths at 0, 1, …, 20: the 5 % quantile is 1, the 25 % quantile 5, the median 10.
        var chart = s_empty.Fan([0.0, 1], [.. Enumerable.Range(0, 21).Select(i => (IReadOnlyList<double>)[i, i])], "paths");

        var ribbons = chart.Traces.OfType<RibbonTrace>().ToList();
        Assert.Equal([(1, 19), (5, 15)], ribbons.Select(r => (Math.Round(r.Low[0], 9), Math.Round(r.High[0], 9))));
        Assert.Equal([10, 10], chart.Traces.OfType<PointTrace>().Single().Y);
    }

    [Fact]
    public void Fifths_of_parallel_lines_go_from_the_worst_to_the_best()
    {
        double[] objective = [5, 1, 4, 2, 3];

        var lines = ParallelLines.Of([[1, 2, 3, 4, 5], objective], 500);

        Assert.Equal([1, 3, 4, 2, 0], lines.Fifths.Select(f => Assert.Single(f)));
    }

    [Fact]
    public void Too_many_parallel_lines_are_thinned_by_rank_and_the_legend_says_so()
    {
        double[] objective = [.. Enumerable.Range(0, 2000).Select(i => (double)i)];

        var chart = s_empty.Parallel([new("p", objective)], new("o", objective));

        Assert.Contains("500 of 2,000 trials shown", chart.Traces.Last().Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correlogram_has_the_band_of_bartlett()
    {
        // 1.96 / √400 = 0.098.
        var band = s_empty.Correlogram([0.5, 0.1], 400, "x").Traces.OfType<BandTrace>().Single();

        Assert.Equal(0.098, band.High, 12);
        Assert.Equal(-0.098, band.Low, 12);
    }

    [Fact]
    public void A_distribution_marks_its_quantiles_and_the_normal_has_its_surface()
    {
        double[] values = [.. Enumerable.Range(0, 101).Select(i => (double)i)];

        var chart = s_empty.Distribution(values, "values", bins: 10);

        Assert.Equal([5, 95], chart.Traces.OfType<BandTrace>().Select(b => Math.Round(b.Low, 9)));
        Assert.All(chart.Traces.OfType<BandTrace>(), b => Assert.True(b.IsVertical));
        // Mean 50, s² = 101 · 102 / 12 = 858.5; the height at the middle is n · width / (s √(2π)) = 101 · 10 / 73.45 = 13.75.
        Assert.Equal(101 * 10 / Math.Sqrt(858.5 * 2 * Math.PI), ((PointTrace)chart.Traces.ElementAt(1)).Y.Max(), 0.01);
    }

    [Fact]
    public void Quantiles_of_many_values_keep_every_point_of_the_tails()
    {
        double[] values = [.. Enumerable.Range(0, 50_000).Select(i => (double)i)];

        var points = (PointTrace)s_empty.NormalQuantiles(values, "values").Traces.First();

        Assert.InRange(points.Count, 500, Downsampling.MaximumPoints);
        Assert.Equal(values[..250], points.Y.Take(250));
        Assert.Contains("50,000", points.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_of_time_is_a_shape_over_its_panel()
    {
        var time = new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc);

        var shape = JsonNode.Parse(s_empty.Line([time, time.AddDays(9)], [1.0, 2], "line").VerticalBand(time, time.AddDays(3), "span").ToPlotlyJson())!["layout"]!["shapes"]![0]!;

        Assert.Equal(("2024-01-02", "2024-01-05", "y domain"), ((string)shape["x0"]!, (string)shape["x1"]!, (string)shape["yref"]!));
    }

    [Fact]
    public void A_ribbon_upside_down_is_refused() =>
        Assert.Contains("at 1", Assert.Throws<ArgumentException>(() => s_empty.Ribbon([0.0, 1], [0.0, 3], [1.0, 2], "r")).Message, StringComparison.Ordinal);

    [Fact]
    public void Letters_on_cells_are_readable_on_every_color()
    {
        foreach (var scale in new[] { ColorScale.Sequential([0, 1]), ColorScale.Diverging([-1, 1]) })
            Assert.All(Enumerable.Range(0, 101).Select(i => scale.Low + ((scale.High - scale.Low) * i / 100)), v => Assert.InRange(ContrastTests.Contrast(scale.At(v), scale.LetterAt(v)), 4.5, 21));
    }

    [Fact]
    public void A_diverging_scale_is_white_at_its_center_and_reaches_as_far_to_both_sides()
    {
        var scale = ColorScale.Diverging([-1, 3], center: 0);

        Assert.Equal((-3, 3), (scale.Low, scale.High));
        Assert.Equal("#f4f4f2", scale.At(0));
    }
}
