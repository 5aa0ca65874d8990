namespace Microsoft.DotNet.Interactive;

/// <summary>A value written in a MIME type.</summary>
/// <param name="mimeType">The MIME type.</param>
/// <param name="value">The text.</param>
public sealed class FormattedValue(string mimeType, string value)
{
    /// <summary>The MIME type.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>The text.</summary>
    public string Value { get; } = value;
}
