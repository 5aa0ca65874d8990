using System.Globalization;
using System.Text;

namespace AlgoAcademy.Documents.Html;

/// <summary>One cell on the page; its tags decide the frame around it.</summary>
internal static class CellHtml
{
    public static string Of(Notebook notebook, Cell cell, PageContext page)
    {
        var inner = cell.Kind switch
        {
            CellKind.Code => Code(notebook, cell, page),
            CellKind.Markdown => $"<div class=\"prose\">\n{MarkdownHtml.Render(cell.Source, cell, page)}</div>\n",
            _ => cell.Source.Length == 0 ? "" : $"<pre class=\"plain scroll\" data-label=\"Text\">{Encode.Text(cell.Source)}</pre>\n",
        };
        return inner.Length == 0 ? "" : Framed(cell, inner);
    }

    private static string Code(Notebook notebook, Cell cell, PageContext page)
    {
        var html = new StringBuilder();
        if (page.Options.ShowCode && cell.Source.Trim().Length > 0)
            html.Append(Source(cell, CodeHtml.Block(cell.Source.TrimEnd(), notebook.LanguageOf(cell)), page.Options.FoldCodeAbove));
        if (cell.Outputs.Count > 0)
            html.Append("<div class=\"outputs\">\n").AppendJoin("", cell.Outputs.Select(output => OutputHtml.Of(output, page))).Append("</div>\n");
        return html.ToString();
    }

    private static string Source(Cell cell, string block, int? foldAbove)
    {
        var lines = cell.Source.TrimEnd().Count(c => c == '\n') + 1;
        return lines > foldAbove && cell.Outputs.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"<details>\n<summary>Code, {lines} lines</summary>\n{block}</details>\n")
            : block;
    }

    private static string Framed(Cell cell, string inner)
    {
        var css = string.Join(' ', cell.Tags.Where(IsCssName).Select(tag => $" tag-{tag}"));
        var id = cell.Exercise is { } exercise ? " " + Encode.Text(exercise) : "";
        if (cell.HasTag("solution"))
            return Folded(cell, "solution" + css, "Solution" + id, inner);
        if (cell.HasTag("hint"))
            return Folded(cell, "hint" + css, "Hint" + id, inner);
        if (cell.HasTag("exercise"))
            return $"<div class=\"cell exercise{css}\" role=\"group\" aria-label=\"Exercise{id}\">\n<p class=\"badge\">Exercise{id}</p>\n{inner}</div>\n";
        return $"<div class=\"cell{css}\">\n{inner}</div>\n";
    }

    /// <summary>Folded once: an author who wrote <c>details</c> already folded it.</summary>
    private static string Folded(Cell cell, string css, string summary, string inner) =>
        cell.Kind == CellKind.Markdown && cell.Source.Contains("<details", StringComparison.OrdinalIgnoreCase)
            ? $"<div class=\"cell {css}\">\n{inner}</div>\n"
            : $"<details class=\"cell {css}\">\n<summary>{summary}</summary>\n{inner}</details>\n";

    private static bool IsCssName(string tag) => tag.Length > 0 && tag.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
