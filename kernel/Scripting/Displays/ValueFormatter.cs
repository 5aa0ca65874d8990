using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace AlgoAcademy.Scripting.Displays;

/// <summary>Turns a value into the MIME types a notebook shows, through the registry that notebooks and packages extend.</summary>
internal static class ValueFormatter
{
    private const string NullText = "<null>";

    /// <summary>Formats in the types asked for, or those the value's type prefers; text/plain is always added.</summary>
    public static MimeBundle Format(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        if (value is FormattedContent formatted) return MimeBundles.Of(formatted.MimeType, formatted.Content, null);
        if (value is null) return MimeBundles.Plain(NullText);
        var wanted = mimeTypes.Count > 0 ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value.GetType());
        var data = new Dictionary<string, string>();
        foreach (var mimeType in wanted) data[mimeType] = value.ToDisplayString(mimeType);
        if (!data.ContainsKey(PlainTextFormatter.MimeType)) data[PlainTextFormatter.MimeType] = PlainText(value);
        return new MimeBundle(data);
    }

    private static string PlainText(object value) => value.ToDisplayString(PlainTextFormatter.MimeType);
}
