namespace AlgoAcademy.Scripting;

/// <summary>
/// One content in several MIME types, in the order of preference. Every value is text; for <c>application/json</c>
/// and <c>…+json</c> types the text is JSON, and writers of notebooks and messages must embed it as JSON, not as a string.
/// <c>text/plain</c> is always there, so that a terminal and a screen reader have something to show.
/// </summary>
public sealed record MimeBundle(IReadOnlyDictionary<string, string> Data)
{
    /// <summary>True when values of this MIME type are JSON and must be embedded as such.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);
}
