using System.Text.Json.Nodes;
using AlgoAcademy.Documents.Html;

namespace AlgoAcademy.Documents.Tests.Html;

public sealed class SlideExportTests
{
    private static readonly HtmlExportOptions s_options = new() { BaseDirectory = Path.GetTempPath() };

    [Fact]
    public void Each_heading_and_each_further_code_cell_begins_a_slide()
    {
        var deck = Render(
            Samples.Markdown("# Title\n\npromise"), Samples.Code("var a = 1;"), Samples.Code("a + 1"),
            Samples.Markdown("no heading"), Samples.Markdown("## Next"), Samples.Markdown("#### too deep"), Samples.Code("a"));

        Assert.Equal(["Slide 1 of 3", "Slide 2 of 3", "Slide 3 of 3"], Labels(deck));
    }

    [Fact]
    public void Slideshow_metadata_decides_where_there_is_any()
    {
        var deck = Render(
            Slide(Samples.Markdown("# Title"), "slide"), Samples.Markdown("## Same slide"), Slide(Samples.Markdown("secret notes"), "notes"),
            Slide(Samples.Code("skipped"), "skip"), Slide(Samples.Code("shown"), "subslide"));

        Assert.Equal(["Slide 1 of 2", "Slide 2 of 2"], Labels(deck));
        Assert.DoesNotContain("secret", deck, StringComparison.Ordinal);
        Assert.DoesNotContain("skipped", deck, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_can_be_left_out_while_outputs_stay()
    {
        var notebook = Samples.With(Samples.Markdown("# T"), Samples.Code("hidden_code", new StreamOutput("stdout", "kept output")));
        foreach (var page in new[] { HtmlExport.Render(notebook, s_options with { ShowCode = false }), SlideExport.Render(notebook, s_options with { ShowCode = false }) })
        {
            Assert.DoesNotContain("hidden_code", page.Html, StringComparison.Ordinal);
            Assert.Contains("kept output", page.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Long_code_is_folded_on_a_slide_that_shows_something()
    {
        var code = string.Join('\n', Enumerable.Range(1, 7).Select(i => $"a{i};"));

        Assert.Contains("<summary>Code, 7 lines</summary>", Render(Samples.Markdown("# T"), Samples.Code(code, new StreamOutput("stdout", "x"))), StringComparison.Ordinal);
        Assert.DoesNotContain("<summary>", Render(Samples.Markdown("# T"), Samples.Code(code)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deck_fetches_nothing_and_has_its_landmarks()
    {
        var deck = Render(Samples.Markdown("# T"));

        Assert.Contains("default-src 'none'", deck, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", deck, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", deck, StringComparison.Ordinal);
        Assert.Contains("<main id=\"main\"", deck, StringComparison.Ordinal);
        Assert.Contains("<nav class=\"turn\" aria-label=\"Slides\">", deck, StringComparison.Ordinal);
        Assert.Contains("href=\"#main\"", deck, StringComparison.Ordinal);
    }

    private static string Render(params Cell[] cells) => SlideExport.Render(Samples.With(cells), s_options).Html;

    private static IEnumerable<string> Labels(string deck) =>
        deck.Split("aria-label=\"").Skip(1).Select(part => part.Split('"')[0]).Where(label => label.StartsWith("Slide ", StringComparison.Ordinal));

    private static Cell Slide(Cell cell, string type) => cell with { Metadata = new JsonObject { ["slideshow"] = new JsonObject { ["slide_type"] = type } } };
}
