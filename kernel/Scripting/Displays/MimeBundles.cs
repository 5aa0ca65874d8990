using Microsoft.DotNet.Interactive.Formatting;

namespace AlgoAcademy.Scripting.Displays;

/// <summary>Bundles of content that is already text.</summary>
internal static class MimeBundles
{
    public static MimeBundle Plain(string text) => new(new Dictionary<string, string> { [PlainTextFormatter.MimeType] = text });

    public static MimeBundle Html(string html, string? plain = null) => Of(HtmlFormatter.MimeType, html, plain ?? HtmlText.Of(html));

    public static MimeBundle Markdown(string markdown) => Of("text/markdown", markdown, null);

    /// <summary>A diagram's source: drawn where the front end knows Mermaid (JupyterLab does), readable text everywhere else.</summary>
    public static MimeBundle Mermaid(string source) => new(new Dictionary<string, string>
    {
        ["text/vnd.mermaid"] = source,
        [HtmlFormatter.MimeType] = $"<pre class=\"mermaid\">{System.Net.WebUtility.HtmlEncode(source)}</pre>",
        [PlainTextFormatter.MimeType] = source,
    });

    /// <summary>Content of one type, with a text for terminals: the content itself where it is readable as it stands.</summary>
    public static MimeBundle Of(string mimeType, string content, string? plain)
    {
        var data = new Dictionary<string, string> { [mimeType] = content };
        data.TryAdd(PlainTextFormatter.MimeType, plain ?? content);
        return new MimeBundle(data);
    }
}
