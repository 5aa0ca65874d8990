using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace AlgoAcademy.Research.Tests.Charts.Gallery;

/// <summary>What holds for every kind of chart. With ACADEMY_SCREENSHOTS naming a folder, writes each as PNG, light, dark and for a phone.</summary>
public sealed class GalleryTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => ChartGallery.All.Select(e => new TheoryDataRow<string>(e.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_picture_is_well_formed_and_has_no_undefined_coordinate(string name)
    {
        var svg = Chart(name).ToSvg();

        Assert.NotNull(XDocument.Parse(svg).Root);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
        Assert.InRange(svg.Length, 1_000, 200_000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Letters_lie_inside_the_picture_and_do_not_overlap(string name) => PictureCheck.LettersAreApart(XDocument.Parse(Chart(name).ToSvg()));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_figure_uses_only_traces_of_the_small_plotly_build(string name)
    {
        var figure = JsonNode.Parse(Chart(name).ToPlotlyJson())!;

        Assert.All(figure["data"]!.AsArray(), t => Assert.Contains((string)t!["type"]!, new[] { "scatter", "bar", "candlestick" }));
        Assert.Equal(Chart(name).Alt, (string)figure["layout"]!["meta"]!["alt"]!);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_holds_the_picture_and_its_data_and_asks_for_nothing(string name)
    {
        var html = Chart(name).ToHtml();

        Assert.Contains("<table", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>Not a test: writes the pictures for somebody who wants to look at them (-explicit only).</summary>
    [Fact(Explicit = true)]
    public void Pictures_are_written_where_they_are_asked_for()
    {
        var folder = Environment.GetEnvironmentVariable("ACADEMY_SCREENSHOTS") ?? throw new InvalidOperationException("ACADEMY_SCREENSHOTS must name the folder the pictures go to; it is not set.");
        var only = Environment.GetEnvironmentVariable("ACADEMY_CHARTS") ?? "";
        foreach (var entry in ChartGallery.All.Where(e => only.Length == 0 || only.Split(',').Contains(e.Name, StringComparer.Ordinal)))
        {
            var chart = entry.Draw();
            chart.Save(Path.Combine(folder, $"{entry.Name}-light.png"), new SaveOptions { Scale = 1 });
            chart.Save(Path.Combine(folder, $"{entry.Name}-dark.png"), new SaveOptions { IsDark = true, Scale = 1 });
            chart.Save(Path.Combine(folder, $"{entry.Name}-phone.png"), new SaveOptions { Width = 360, Scale = 1 });
            chart.Save(Path.Combine(folder, $"{entry.Name}.json"));
        }
    }

    [Fact]
    public void A_tear_sheet_is_one_page_with_every_figure()
    {
        var page = ChartGallery.Result.ToTearSheetPage();

        Assert.Equal(5, page.Split("<figure").Length - 1);
        Assert.Contains("Sharpe", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Left out", page, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("ACADEMY_SCREENSHOTS") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, "tear-sheet.html"), page);
    }

    private static Chart Chart(string name) => ChartGallery.All.Single(e => e.Name.Equals(name, StringComparison.Ordinal)).Draw();
}
