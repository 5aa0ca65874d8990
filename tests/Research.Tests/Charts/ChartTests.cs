using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;

namespace AlgoAcademy.Research.Tests.Charts;

public sealed partial class ChartTests
{
    private const string Alt = "A rising line of ten points, from one at the left to ten at the right, for tests only.";

    private static readonly double[] s_line = [.. Enumerable.Range(1, 10).Select(i => (double)i)];

    [Theory]
    [InlineData("")]
    [InlineData("A line.")]
    public void A_chart_without_a_telling_description_is_refused(string alt)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new Chart("Title", alt));

        Assert.Contains("60", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_title_is_text_in_every_form()
    {
        var chart = new Chart("<script>alert(1)</script> & \"more\"", Alt).X("x").Y("y").Line(s_line, "</svg><b>");

        Assert.DoesNotContain("<script", chart.ToHtml(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", chart.ToHtml(), StringComparison.Ordinal);
        var title = XDocument.Parse(chart.ToSvg()).Descendants().First(e => e.Name.LocalName == "title").Value;
        Assert.Equal("<script>alert(1)</script> & \"more\"", title);
        Assert.DoesNotContain("<script", (string)JsonNode.Parse(chart.ToPlotlyJson())!["layout"]!["title"]!["text"]!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_picture_is_well_formed_and_says_what_it_shows()
    {
        var svg = XDocument.Parse(new Chart("Ten points", Alt).X("Number").Y("Value").Line(s_line, "line").Bars(s_line, s_line, "bars").ToSvg()).Root!;

        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.Equal(Alt, svg.Elements().Single(e => e.Name.LocalName == "desc").Value);
        var texts = svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();
        Assert.Contains("Number", texts);
        Assert.Contains("Value", texts);
    }

    [Fact]
    public void Two_charts_on_one_page_share_no_id()
    {
        var first = Ids(new Chart("One", Alt).X("x").Y("y").Line(s_line, "line").ToHtml());
        var second = Ids(new Chart("Two", Alt).X("x").Y("y").Line(s_line, "line").ToHtml());

        Assert.NotEmpty(first);
        Assert.Empty(first.Intersect(second));
    }

    [Fact]
    public void The_figure_holds_the_numbers_it_was_given()
    {
        var figure = JsonNode.Parse(new Chart("Ten points", Alt).X("x").Y("y", ValueFormat.Percent).Line(s_line, "line").ToPlotlyJson())!;

        Assert.Equal(s_line, figure["data"]![0]!["y"]!.AsArray().Select(v => (double)v!));
        Assert.Contains("%", (string)figure["layout"]!["yaxis"]!["tickformat"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_is_a_gap_in_the_figure_and_not_a_zero()
    {
        var figure = JsonNode.Parse(new Chart("A gap", Alt).X("x").Y("y").Line([1, double.NaN, 3], "line").ToPlotlyJson())!;

        Assert.Null(figure["data"]![0]!["y"]![1]);
    }

    [Fact]
    public void A_log_axis_writes_whole_numbers_between_decades()
    {
        var figure = JsonNode.Parse(new Chart("Growth", Alt).X("x").Y("y", log: true).Line(s_line, "line").ToPlotlyJson())!;

        Assert.Equal("log", (string)figure["layout"]!["yaxis"]!["type"]!);
        Assert.Equal(",.6~g", (string)figure["layout"]!["yaxis"]!["tickformat"]!);
    }

    [Fact]
    public void Thinning_keeps_ends_and_extremes_within_the_limit() =>
        Gen.Double[-1e6, 1e6].Array[2001, 6000].Sample(
            y =>
            {
                var x = Enumerable.Range(0, y.Length).Select(i => (double)i).ToArray();

                var kept = Downsampling.Indices(x, y);

                Assert.InRange(kept.Length, 5, Downsampling.MaximumPoints);
                Assert.Equal(kept.Order().Distinct(), kept);
                Assert.Equal((0, y.Length - 1), (kept[0], kept[^1]));
                Assert.Equal(y.Max(), kept.Max(i => y[i]));
                Assert.Equal(y.Min(), kept.Min(i => y[i]));
            },
            iter: 50);

    private static HashSet<string> Ids(string html) => [.. Id().Matches(html).Select(m => m.Groups["id"].Value)];

    [GeneratedRegex("\\bid=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
