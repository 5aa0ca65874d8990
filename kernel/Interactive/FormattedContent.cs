namespace Microsoft.DotNet.Interactive;

/// <summary>Text that needs no formatting any more because it already is of a MIME type.</summary>
internal sealed record FormattedContent(string Content, string MimeType);
