using System.Text.Json;

namespace AlgoAcademy.Documents.Html;

/// <summary>What a cell showed, as HTML. Of several forms of one content the richest that works offline is taken.</summary>
internal static class OutputHtml
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(CellOutput output, PageContext page) => output switch
    {
        StreamOutput { Name: "stderr" } stream => Text("stderr", "Warnings", AnsiHtml.Of(stream.Text)),
        StreamOutput stream => Text("stdout", "Printed text", AnsiHtml.Of(stream.Text)),
        ErrorOutput error => Error(error),
        RichOutput rich => Rich(rich, page),
        _ => "",
    };

    private static string Text(string css, string label, string html) =>
        $"<pre class=\"{css} scroll\" data-label=\"{label}\">{html}</pre>\n";

    private static string Error(ErrorOutput error)
    {
        var traceback = error.Traceback.Count == 0 ? $"{error.Name}: {error.Value}" : string.Join('\n', error.Traceback);
        return $"<div class=\"error\" role=\"group\" aria-label=\"Error\"><p class=\"badge\">Error</p>{Text("traceback", "Error details", AnsiHtml.Of(traceback))}</div>\n";
    }

    private static string Rich(RichOutput output, PageContext page)
    {
        if (ChartHtml.TryRender(output, page) is { } chart)
            return chart;
        return Still(output, page) ?? "";
    }

    /// <summary>The richest form that needs no script, or null when there is none.</summary>
    public static string? Still(RichOutput output, PageContext page)
    {
        if (output.Text("text/html") is { } html)
            return $"<div class=\"html scroll\" data-label=\"Result\">{html}</div>\n";
        if (output.Text("image/svg+xml") is { } svg)
            return $"<div class=\"picture\">{SvgIds.Prefix(SvgIds.WithoutProlog(svg), page.NewId("svg") + "-")}</div>\n";
        foreach (var type in new[] { "image/png", "image/jpeg", "image/gif", "image/webp" })
        {
            if (output.Text(type) is { } base64)
                return Picture(type, base64, output, page);
        }

        if (output.Text("text/markdown") is { } markdown)
            return MarkdownHtml.Render(markdown, new Cell { Kind = CellKind.Markdown, Source = markdown }, page);
        if (output.Text("text/latex") is { } latex)
            return FormulaHtml.Display(latex.Trim().Trim('$'), page) + "\n";
        if (output.Text("text/plain") is { } plain)
            return Text("plain", "Result", AnsiHtml.Of(plain));
        return output.Data["application/json"] is { } json
            ? Text("plain", "JSON", Encode.Text(json.ToJsonString(Indented)))
            : null;
    }

    private static string Picture(string type, string base64, RichOutput output, PageContext page)
    {
        var alt = output.Text("text/plain") ?? "";
        if (alt.Length == 0)
            page.Warn("a picture among the outputs has no text beside it; give it text/plain that says what is seen.");
        return $"<img class=\"picture\" alt=\"{Encode.Text(alt)}\" src=\"data:{type};base64,{Encode.Text(base64.ReplaceLineEndings(""))}\">\n";
    }
}
