using System.Text.RegularExpressions;

namespace AlgoAcademy.Documents.Html;

/// <summary>Puts the pictures that prose refers to into the page itself, as data URIs.</summary>
internal static partial class ImageInliner
{
    /// <summary>The HTML of one Markdown cell with each picture's source replaced.</summary>
    /// <exception cref="HtmlExportException">A picture's file is missing, or of a type no browser shows.</exception>
    public static string Inline(string html, Cell cell, PageContext page) => ImageElement().Replace(html, match =>
    {
        var source = System.Net.WebUtility.HtmlDecode(match.Groups["src"].Value);
        if (source.StartsWith("data:", StringComparison.Ordinal))
            return match.Value;
        if (!match.Value.Contains("alt=", StringComparison.Ordinal) || match.Value.Contains("alt=\"\"", StringComparison.Ordinal))
            page.Warn($"the picture {source} has no alt text; write ![what is seen]({source}).");
        if (source.Contains("://", StringComparison.Ordinal) || source.StartsWith("//", StringComparison.Ordinal))
            return Remote(match, source, page);
        try
        {
            var inlined = source.StartsWith("attachment:", StringComparison.Ordinal)
                ? Attachment(source["attachment:".Length..], cell, page)
                : LocalFile(source, page);
            return match.Groups["before"].Value + inlined + match.Groups["after"].Value;
        }
        catch (HtmlExportException) when (page.Options.AltTextForMissing)
        {
            page.Missing.Add(source);
            return $"<em class=\"missing\">Picture: {AltOf(match, source)}</em>";
        }
    });

    private static string Remote(Match image, string source, PageContext page)
    {
        page.Warn($"the picture {source} lies on the network, where an offline page cannot reach; store it beside the notebook.");
        return $"<a href=\"{Encode.Text(source)}\">{AltOf(image, source)}</a>";
    }

    // As the element has it: encoded already.
    private static string AltOf(Match image, string source) =>
        AltText().Match(image.Value) is { Success: true } found ? found.Groups["alt"].Value : Encode.Text(source);

    private static string Attachment(string name, Cell cell, PageContext page)
    {
        var attachment = (cell.OtherFields["attachments"]?[Uri.UnescapeDataString(name)] as System.Text.Json.Nodes.JsonObject)?.FirstOrDefault();
        return attachment is { Key: { } type, Value: { } content } && JsonText.OrNull(content) is { } base64
            ? $"data:{type};base64,{Encode.Text(base64.ReplaceLineEndings(""))}"
            : throw page.Fault($"the attachment {name} is not in the cell; paste the picture again.");
    }

    private static string LocalFile(string source, PageContext page)
    {
        var path = Path.GetFullPath(Uri.UnescapeDataString(source.Split('?', '#')[0]), page.Options.BaseDirectory);
        if (!File.Exists(path))
            throw page.Fault($"the picture {source} does not exist (looked for {path}); mend the path, which is relative to the notebook.");
        var type = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            var other => throw page.Fault($"the picture {source} must be SVG, PNG, JPEG, GIF or WebP; was {other}."),
        };
        return $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}";
    }

    [GeneratedRegex("""(?<before><img\b[^>]*?\ssrc=")(?<src>[^"]*)(?<after>"[^>]*>)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex ImageElement();

    [GeneratedRegex("""\balt="(?<alt>[^"]+)["]""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex AltText();
}
