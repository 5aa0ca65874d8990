using System.Text.Json.Nodes;
using AlgoAcademy.Documents.Html;

namespace AlgoAcademy.Documents.Tests.Html;

public sealed class HtmlExportTests : IDisposable
{
    private const string Figure = """{"data": [{"type": "candlestick", "name": "</script><script>alert(1)</script>"}, {"y": [1, 2]}], "layout": {}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("documents-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_page_has_language_title_skip_link_main_and_one_first_heading()
    {
        var html = Page(Samples.Markdown("# Trends & noise\n\ntext"));

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("<title>Trends &amp; noise</title>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#main\"", html, StringComparison.Ordinal);
        Assert.Equal(1, Times(html, "<main id=\"main\""));
        Assert.Equal(1, Times(html, "<h1"));
    }

    [Fact]
    public void A_notebook_without_a_heading_gets_its_title_as_one()
    {
        var html = HtmlExport.Render(Samples.With(Samples.Markdown("text")), Options() with { Title = "Given" }).Html;

        Assert.Contains("<h1>Given</h1>", html, StringComparison.Ordinal);
        Assert.Contains("no title", Assert.Throws<HtmlExportException>(() => Page(Samples.Markdown("text"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_headings_get_ids_of_their_own_and_stand_in_the_contents()
    {
        var html = Page(Samples.Markdown("# T\n## Plot\n## Plot"), Samples.Markdown("## Plot $x$"));

        Assert.Contains("<h2 id=\"plot\">", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"plot-2\">", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#plot-x\">Plot <math>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$x_1$ and $y_1$", 2)]
    [InlineData("it costs $5 or $7", 0)]
    [InlineData("escaped \\$x$", 0)]
    [InlineData("`$x$` in code", 0)]
    [InlineData("```\n$x$\n```\n\n$y$", 1)]
    [InlineData("```\n```\n$x$ ```", 1)]
    [InlineData("$$ a\n- b $$", 1)]
    [InlineData("> $$\n> a\n> $$", 1)]
    [InlineData("| a |\n|---|\n| $|x|$ |", 1)]
    [InlineData("$a\n\nb$", 0)]
    [InlineData("![price $p$ over time](data:image/png;base64,QQ==)", 0)]
    public void Formulas_are_found_as_Jupyter_finds_them(string markdown, int count)
    {
        var html = Page(Samples.Markdown("# T"), Samples.Markdown(markdown));

        Assert.Equal(count, Times(html, "<math"));
        Assert.DoesNotContain('\uE0F1', html);
    }

    [Fact]
    public void A_formula_beyond_the_subset_stays_readable_and_warns_with_its_cell()
    {
        var page = HtmlExport.Render(Samples.With(Samples.Markdown("# T"), Samples.Markdown(@"$\strange{x}<1$")), Options());

        Assert.Contains(@"<code class=""tex"">\strange{x}&lt;1</code>", page.Html, StringComparison.Ordinal);
        Assert.StartsWith("cell 2: ", Assert.Single(page.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_become_part_of_the_page()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a b.svg"), "<svg/>");
        var html = Page(Samples.Markdown("# T\n![seen](a%20b.svg)\n\n<img alt=\"seen\" src=\"a b.svg\">"));

        Assert.Equal(2, Times(html, "src=\"data:image/svg+xml;base64,PHN2Zy8+\""));
    }

    [Fact]
    public void Attachments_become_part_of_the_page()
    {
        var cell = Samples.Markdown("# T\n![seen](attachment:a.png)") with
        {
            OtherFields = JsonNode.Parse("""{"attachments": {"a.png": {"image/png": "QUJD\n"}}}""")!.AsObject(),
        };

        Assert.Contains("src=\"data:image/png;base64,QUJD\"", Page(cell), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.svg", "does not exist")]
    [InlineData("attachment:x.png", "attachment x.png is not in the cell")]
    public void A_missing_picture_is_an_error_with_its_cell(string source, string fault)
    {
        var error = Assert.Throws<HtmlExportException>(() => Page(Samples.Markdown("# T"), Samples.Markdown($"![a]({source})")));

        Assert.StartsWith("cell 2: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.svg")]
    [InlineData("attachment:x.png")]
    public void A_missing_picture_gives_its_alt_text_where_readers_cannot_mend_it(string source)
    {
        var fragment = HtmlExport.RenderCells(
            Samples.With(Samples.Markdown($"# T\n\nBefore ![a <b>bold</b> curve]({source}) after")), Options() with { AltTextForMissing = true });

        Assert.Equal([source], fragment.Missing);
        Assert.Contains("Before <em class=\"missing\">Picture: a", fragment.Html, StringComparison.Ordinal);
        Assert.Contains("after", fragment.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", fragment.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", fragment.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_on_the_network_becomes_a_link_with_a_warning()
    {
        var page = HtmlExport.Render(Samples.With(Samples.Markdown("# T\n![seen](https://example.org/a.png)")), Options());

        Assert.Contains("<a href=\"https://example.org/a.png\">seen</a>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page.Html, StringComparison.Ordinal);
        Assert.Single(page.Warnings);
    }

    [Fact]
    public void Text_outputs_and_code_are_encoded()
    {
        var html = Page(
            Samples.Markdown("# T"),
            Samples.Code("\"<b>\"", new StreamOutput("stdout", "<i>"), new ErrorOutput("E", "v", ["<u>"]), Samples.Display(("text/plain", "<s>"))));

        foreach (var tag in new[] { "<b>", "<i>", "<u>", "<s>" })
            Assert.DoesNotContain(tag, html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"s\">&quot;&lt;b&gt;&quot;</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_carries_its_twin_and_its_figure_and_asks_once_for_the_script_it_needs()
    {
        var asked = new List<string>();
        var chart = Samples.Display(("application/vnd.plotly.v1+json", Figure), ("text/html", "<b>twin</b>"), ("text/plain", "A rising \"line\""));
        var options = Options() with { PlotlyScript = types => { asked.Add(string.Join(',', types)); return "/*plotly*/ '</script>'"; } };
        var html = HtmlExport.Render(Samples.With(Samples.Markdown("# T"), Samples.Code("a", chart), Samples.Code("b", chart)), options).Html;

        Assert.Equal(["candlestick,scatter"], asked);
        Assert.Equal(2, Times(html, "<b>twin</b>"));
        Assert.Equal(2, Times(html, "aria-label=\"A rising &quot;line&quot;\""));
        Assert.Equal(1, Times(html, "/*plotly*/ '<\\/script>'"));
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_charts_no_plotly_is_asked_for()
    {
        var options = Options() with { PlotlyScript = _ => throw new InvalidOperationException("asked") };

        HtmlExport.Render(Samples.With(Samples.Markdown("# T")), options);
    }

    [Fact]
    public void Without_a_plotly_script_charts_are_their_static_twins()
    {
        var html = Page(Samples.Markdown("# T"), Samples.Code("a", Samples.Display(("application/vnd.plotly.v1+json", Figure), ("text/html", "<b>twin</b>"))));

        Assert.Contains("<b>twin</b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("application/json", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_svg_twice_has_different_ids()
    {
        var svg = Samples.Display(("image/svg+xml", "<?xml version=\"1.0\"?><svg aria-labelledby=\"t\"><title id=\"t\">x</title><rect fill=\"url(#g)\" color=\"#fff\"/><g id=\"g\"/></svg>"));
        var html = Page(Samples.Markdown("# T"), Samples.Code("a", svg), Samples.Code("b", svg));

        Assert.Contains("<svg aria-labelledby=\"svg-t\"><title id=\"svg-t\">x</title><rect fill=\"url(#svg-g)\" color=\"#fff\"/><g id=\"svg-g\"/>", html, StringComparison.Ordinal);
        Assert.Contains("id=\"svg-2-t\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<?xml", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_frame_exercises_and_fold_hints_and_solutions_once()
    {
        var html = Page(
            Samples.Markdown("# T"),
            Samples.Code("x").Tagged("exercise", "L27.E1"),
            Samples.Markdown("nudge").Tagged("hint", "L27.E1"),
            Samples.Markdown("answer").Tagged("solution", "L27.E1"),
            Samples.Markdown("<details><summary>S</summary>\n\nanswer\n\n</details>").Tagged("solution", "L27.E2"));

        Assert.Contains("aria-label=\"Exercise L27.E1\"", html, StringComparison.Ordinal);
        Assert.Contains("<summary>Hint L27.E1</summary>", html, StringComparison.Ordinal);
        Assert.Contains("<summary>Solution L27.E1</summary>", html, StringComparison.Ordinal);
        Assert.Equal(3, Times(html, "<details"));
    }

    [Fact]
    public void Table_headers_name_their_column_and_wide_tables_scroll()
    {
        var html = Page(Samples.Markdown("# T\n\n| a | b |\n|---|--:|\n| 1 | 2 |"));

        Assert.Equal(2, Times(html, " scope=\"col\""));
        Assert.Contains("<div class=\"scroll\" data-label=\"Table\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_fetched_from_anywhere()
    {
        var html = Page(Samples.Markdown("# T\n[link](https://example.org)"));

        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("""(?:src=|<link|@import|url\()["']?https?:""", html);
    }

    private static int Times(string html, string part) => html.Split(part).Length - 1;

    private string Page(params Cell[] cells) => HtmlExport.Render(Samples.With(cells), Options()).Html;

    private HtmlExportOptions Options() => new() { BaseDirectory = _folder.FullName };
}
