using AlgoAcademy.Jupyter.Kernel;
using AlgoAcademy.Jupyter.Tests.Support;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Tests.Kernel;

public sealed class PlotlyHtmlTests
{
    private const string Figure = """{"data":[{"y":[1,2]}],"layout":{"title":"</script><b>"}}""";

    [Fact]
    public void A_bundle_without_figure_is_not_touched()
    {
        var bundle = FakeEngine.Bundle(("text/html", "<b>x</b>"), ("text/plain", "x"));
        Assert.Same(bundle, PlotlyHtml.Upgrade(bundle, ".net-csharp", "1"));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/svg+xml")]
    public void The_picture_stays_in_the_page_and_the_figure_in_the_bundle(string pictureType)
    {
        const string Picture = "<svg><title>Price</title></svg>";
        var upgraded = Upgrade((PlotlyHtml.FigureMimeType, Figure), (pictureType, Picture), ("text/plain", "Price chart"));
        Assert.Contains("<div><img alt=\"Price\"", upgraded.Data["text/html"], StringComparison.Ordinal);
        Assert.Equal(Figure, upgraded.Data[PlotlyHtml.FigureMimeType]);
        Assert.Equal("Price chart", upgraded.Data["text/plain"]);
    }

    [Fact]
    public void Text_inside_the_figure_cannot_end_the_script()
    {
        var html = Upgrade((PlotlyHtml.FigureMimeType, Figure), ("text/html", "<p></p>")).Data["text/html"];
        var script = html[html.IndexOf("<script>", StringComparison.Ordinal)..];
        Assert.Equal(script.Length - "</script>".Length, script.IndexOf("</script>", StringComparison.Ordinal));
        Assert.Contains("\\u003c/script>\\u003cb>", script, StringComparison.Ordinal);
    }

    [Fact]
    public void No_address_outside_of_Jupyter_is_named()
    {
        var html = Upgrade((PlotlyHtml.FigureMimeType, """{"data":[]}"""), ("text/html", "<p></p>")).Data["text/html"];
        Assert.DoesNotContain("//", html.Replace("\\/", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("kernelspecs/.net-csharp/plotly.min.js", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_of_a_cell_is_sent_as_html_and_as_figure()
    {
        await using var kernel = new TestKernel(engine => engine.Cell("chart", _ => new CellResult(
            CellStatus.Ok, FakeEngine.Bundle((PlotlyHtml.FigureMimeType, Figure), ("text/html", "<p>static</p>"), ("text/plain", "chart")))));
        var data = (await kernel.ExecuteAsync("chart")).Single(m => m.Type == "execute_result").Content.GetProperty("data");
        Assert.Equal(1, data.GetProperty(PlotlyHtml.FigureMimeType).GetProperty("data")[0].GetProperty("y")[0].GetInt32());
        Assert.Contains("<p>static</p>", data.GetProperty("text/html").GetString(), StringComparison.Ordinal);
        Assert.Contains("plotly.min.js", data.GetProperty("text/html").GetString(), StringComparison.Ordinal);
    }

    private static MimeBundle Upgrade(params (string MimeType, string Content)[] contents) =>
        PlotlyHtml.Upgrade(FakeEngine.Bundle(contents), ".net-csharp", "0a1b");
}
