using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AlgoAcademy.Documents.Html;

/// <summary>Markdown as Jupyter understands it (GitHub's, with formulas between dollar signs) as HTML.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseMathematics()
        .Build();

    /// <summary>One Markdown text of a cell. Headings get ids and join the page's contents.</summary>
    public static string Render(string source, Cell cell, PageContext page)
    {
        var document = Markdown.Parse(source, Pipeline);
        foreach (var header in document.Descendants<TableRow>().Where(row => row.IsHeader))
        {
            foreach (var column in header)
                column.GetAttributes().AddProperty("scope", "col");
        }

        foreach (var heading in document.Descendants<HeadingBlock>())
            Name(heading, page);
        return ImageInliner.Inline(Html(document, page), cell, page);
    }

    private static void Name(HeadingBlock heading, PageContext page)
    {
        using var text = new StringWriter();
        var plain = new HtmlRenderer(text) { EnableHtmlForInline = false };
        plain.WriteLeafInline(heading);
        var label = Writer(page, out var writer);
        label.WriteLeafInline(heading);
        var id = page.NewId(System.Net.WebUtility.HtmlDecode(text.ToString()));
        heading.GetAttributes().Id = id;
        page.Headings.Add(new PageContext.Heading(heading.Level, id, writer.ToString()));
    }

    private static string Html(MarkdownDocument document, PageContext page)
    {
        Writer(page, out var writer).Render(document);
        return writer.ToString();
    }

    private static HtmlRenderer Writer(PageContext page, out StringWriter writer)
    {
        writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new FormulaInlineRenderer(page));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new FormulaBlockRenderer(page));
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new FencedCodeRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer());
        return renderer;
    }

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

    private sealed class FormulaBlockRenderer(PageContext page) : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock block)
        {
            renderer.EnsureLine();
            renderer.WriteLine(FormulaHtml.Display(block.Lines.ToString(), page));
        }
    }

    private sealed class FormulaInlineRenderer(PageContext page) : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline formula)
        {
            var tex = formula.Content.ToString();
            renderer.Write(formula.DelimiterCount == 2 ? FormulaHtml.Display(tex, page) : FormulaHtml.Inline(tex, page));
        }
    }
}
