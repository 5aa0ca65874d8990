using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Research.Tests.Charts;

/// <summary>Series of a million points: small, quick, true at the extremes and honest about it.</summary>
public sealed class LongChartTests(ITestOutputHelper output)
{
    private const int Million = 1_000_000;

    private static readonly Lazy<Series> s_equity = new(() =>
    {
        var random = new Rng(7);
        var values = new double[Million];
        values[0] = 100;
        for (var i = 1; i < Million; i++)
            values[i] = values[i - 1] * (1 + (0.001 * random.NextGaussian()));
        return new Series("walk", TimeAxis.Numbered(Million, Frequency.Daily), values);
    });

    [Fact]
    public void A_million_points_become_a_small_figure_with_the_same_extremes()
    {
        var chart = s_equity.Value.ToEquityChart();

        var json = chart.ToPlotlyJson();

        Assert.InRange(json.Length, 10_000, 300_000);
        var y = JsonNode.Parse(json)!["data"]![0]!["y"]!.AsArray().Select(v => (double)v!).ToList();
        Assert.Equal((s_equity.Value.Min(), s_equity.Value.Max()), (y.Min(), y.Max()));
        Assert.Equal((s_equity.Value.First, s_equity.Value.Last), (y[0], y[^1]));
    }

    [Fact]
    public void A_million_points_are_quick()
    {
        s_equity.Value.ToEquityChart().ToPlotlyJson();
        var best = Enumerable.Range(0, 7).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            s_equity.Value.ToEquityChart(s_equity.Value * 2).ToPlotlyJson();
            return watch.Elapsed.TotalMilliseconds;
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"equity, benchmark and drawdowns of 1,000,000 points to JSON: {best:F0} ms"));

        // Fifty times what it takes alone on one core: tests run beside each other, and this guards only against a square.
        Assert.InRange(best, 0, 5000);
    }

    [Fact]
    public void The_caption_says_from_how_many_points_lines_were_thinned()
    {
        var chart = s_equity.Value.ToUnderwaterChart();

        Assert.Contains("1,000,000 points, extremes kept", chart.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("1,000,000 points, extremes kept", (string)JsonNode.Parse(chart.ToPlotlyJson())!["layout"]!["xaxis"]!["title"]!["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("thinned", s_equity.Value.Slice(0, 500).ToUnderwaterChart().ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hole_in_a_long_line_stays_a_hole()
    {
        var y = Enumerable.Range(0, 50_000).Select(i => i is >= 20_000 and < 30_000 ? double.NaN : Math.Sin(i * 0.01)).ToArray();
        var x = Enumerable.Range(0, y.Length).Select(i => (double)i).ToArray();

        var kept = Downsampling.Indices(x, y);

        Assert.InRange(kept.Length, 1990, Downsampling.MaximumPoints);
        Assert.Equal([19_999, 20_000, 30_000], kept.Where(i => i is >= 19_999 and <= 30_000));
    }

    [Fact]
    public void A_spike_of_one_bar_is_never_lost()
    {
        // LTTB alone may pass over a lone extreme when its bucket holds a larger triangle; the global ones are kept beside it.
        var y = new double[100_000];
        (y[33_333], y[77_777]) = (5, -3);
        var x = Enumerable.Range(0, y.Length).Select(i => (double)i).ToArray();

        var kept = Downsampling.Indices(x, y, limit: 100);

        Assert.Contains(33_333, kept);
        Assert.Contains(77_777, kept);
    }
}
