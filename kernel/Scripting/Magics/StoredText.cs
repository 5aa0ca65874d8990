namespace AlgoAcademy.Scripting.Magics;

/// <summary>A text with its MIME type.</summary>
internal sealed record StoredText(string Text, string MimeType)
{
    /// <summary>Whether the text is JSON.</summary>
    public bool IsJson => MimeType is "application/json" or "text/json" || MimeType.EndsWith("+json", StringComparison.Ordinal);
}
