using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AlgoAcademy.Documents.Html;

/// <summary>Markdown as Jupyter understands it (GitHub's, with formulas between dollar signs) as HTML.</summary>
internal static partial class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    /// <summary>One Markdown text of a cell. Headings get ids and join the page's contents.</summary>
    public static string Render(string source, Cell cell, PageContext page)
    {
        var (markdown, putFormulasBack) = FormulaScanner.Extract(source, page);
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var header in document.Descendants<TableRow>().Where(row => row.IsHeader))
        {
            foreach (var column in header)
                column.GetAttributes().AddProperty("scope", "col");
        }

        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var label = putFormulasBack(Html(renderer => renderer.WriteLeafInline(heading)));
            var id = page.NewId(PlainText(label));
            heading.GetAttributes().Id = id;
            page.Headings.Add(new PageContext.Heading(heading.Level, id, label));
        }

        return ImageInliner.Inline(putFormulasBack(Html(renderer => renderer.Render(document))), cell, page);
    }

    private static string PlainText(string html) => System.Net.WebUtility.HtmlDecode(Annotation().Replace(html, ""));

    private static string Html(Action<HtmlRenderer> render)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new FencedCodeRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer());
        render(renderer);
        return writer.ToString();
    }

    // Tags, and the TeX that formulas carry along for copying.
    [GeneratedRegex("<annotation.*?</annotation>|<[^>]*>", RegexOptions.Singleline, 5000)]
    private static partial Regex Annotation();

    /// <summary>A table may be wider than a phone: it scrolls, the page does not.</summary>
    private sealed class ScrollingTableRenderer : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.Write("<div class=\"scroll\" data-label=\"Table\">");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }

    private sealed class FencedCodeRenderer : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            var language = (block as FencedCodeBlock)?.Info ?? "";
            renderer.EnsureLine();
            renderer.Write(CodeHtml.Block(block.Lines.ToString(), language));
        }
    }
}
