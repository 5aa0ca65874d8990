using System.Xml.Linq;

namespace AlgoAcademy.Research.Tests.Charts;

/// <summary>What a chart refuses, and what it does with too much data.</summary>
public sealed class ChartRuleTests
{
    private static readonly Chart s_empty = new("Rules", "A chart used by tests only: it shows what is refused and what is thinned out.");

    private static readonly double[] s_many = [.. Enumerable.Range(0, 5000).Select(i => Math.Sin(i * 0.01) * i)];

    [Fact]
    public void Times_that_are_not_utc_are_refused_with_the_way_to_mend_it()
    {
        var local = new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Unspecified);

        Assert.Contains("SpecifyKind", Assert.Throws<ArgumentException>(() => s_empty.Line([local], [1.0], "line")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_kinds_of_x_in_one_chart_are_refused()
    {
        var chart = s_empty.Line([1.0, 2], [1.0, 2], "numbers");

        Assert.Contains("Category", Assert.Throws<ArgumentException>(() => chart.Bars(["a"], [1.0], "bars")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_descending_line_is_refused() =>
        Assert.Contains("ascend", Assert.Throws<ArgumentException>(() => s_empty.Line([2.0, 1], [1.0, 2], "line")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_log_axis_below_zero_is_refused_in_either_order()
    {
        Assert.Throws<ArgumentException>(() => s_empty.Line([1.0, -1], "line").Y("y", log: true));
        Assert.Throws<ArgumentException>(() => s_empty.Y("y", log: true).Line([1.0, -1], "line"));
    }

    [Fact]
    public void Too_many_markers_are_thinned_and_the_legend_says_so()
    {
        var x = s_many.Select((_, i) => (double)i).ToArray();

        var trace = (PointTrace)s_empty.Markers(x, s_many, "points").Traces.Single();

        Assert.InRange(trace.Count, 1990, Downsampling.MaximumPoints);
        Assert.Equal(FormattableString.Invariant($"points ({trace.Count:N0} of 5,000 shown)"), trace.Name);
        Assert.Equal((s_many.Min(), s_many.Max()), (trace.Y.Min(), trace.Y.Max()));
    }

    [Fact]
    public void Too_many_bars_are_refused_rather_than_dropped() =>
        Assert.Contains("Histogram", Assert.Throws<ArgumentException>(() => s_empty.Bars(s_many.Select((_, i) => (double)i).ToArray(), s_many, "bars")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_histogram_counts_every_finite_value_once()
    {
        // Bins of width 1 from 0 to 4: [0,1) 2, [1,2) 1, [2,3) 0, [3,4] 2.
        var trace = (PointTrace)s_empty.Histogram([0, 0.5, 1, 3, 4, double.NaN], "values", bins: 4).Traces.Single();

        Assert.Equal([2, 1, 0, 2], trace.Y);
        Assert.Equal([0.5, 1.5, 2.5, 3.5], trace.X);
    }

    [Fact]
    public void The_line_of_a_scatter_is_least_squares()
    {
        // Means 2 and 4; Sxy = (−1)(−2) + 0 + 1·2 = 4, Sxx = 2, so slope 2, intercept 0: the line runs from (1, 2) to (3, 6).
        var line = (PointTrace)s_empty.Scatter([1.0, 2, 3], [2.0, 4, 6], "points").Traces.Last();

        Assert.Equal([2, 6], line.Y.Select(v => Math.Round(v, 12)));
    }

    [Fact]
    public void Traces_differ_by_dash_as_well_as_by_color()
    {
        var styles = s_empty.Line([1.0, 2], "a").Line([2.0, 3], "b").Line([3.0, 4], "c").Traces.Select(t => t.Style).ToList();

        Assert.Equal(3, styles.Select(s => s.Color).Distinct().Count());
        Assert.Equal(3, styles.Select(s => s.Dash).Distinct().Count());
    }

    [Fact]
    public void Empty_and_flat_data_still_give_a_picture_without_undefined_coordinates()
    {
        foreach (var chart in new[] { s_empty, s_empty.Line([], "none"), s_empty.Line([3.0, 3, 3], "flat"), s_empty.Line([double.NaN], "missing").Markers([1.0], [0.0], "one") })
        {
            var svg = chart.ToSvg();

            Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
            Assert.NotNull(XDocument.Parse(svg).Root);
        }
    }

    [Fact]
    public void Tables_encode_hostile_names()
    {
        var axis = new TimeAxis([new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc)], Frequency.Daily);

        var html = new Series("<img src=x onerror=alert(1)>", axis, [1.0]).ToHtml();

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("&lt;img", html, StringComparison.Ordinal);
    }
}
