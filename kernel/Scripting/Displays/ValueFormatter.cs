using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace AlgoAcademy.Scripting.Displays;

/// <summary>
/// Turns a value into the MIME types a notebook shows. What a notebook or package has registered with
/// <see cref="Formatter"/> comes first; only what nobody registered gets our leaner defaults: scalars and short lists as
/// text, lists of objects as a table. This is the seam where further built-in types (charts, frames) are to be added.
/// </summary>
internal static class ValueFormatter
{
    private static readonly string Html = HtmlFormatter.MimeType;
    private static readonly string Plain = PlainTextFormatter.MimeType;

    /// <summary>Formats in the types asked for, or those the value's type prefers; text/plain is always added.</summary>
    public static MimeBundle Format(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        if (value is null) return MimeBundles.Plain(PlainValue.Of(null));
        if (value is FormattedContent formatted) return MimeBundles.Of(formatted.MimeType, formatted.Content, PlainOf(formatted));
        if (mimeTypes.Count == 0 && !IsRegistered(value.GetType(), Html) && Default(value) is { } bundle) return bundle;
        var wanted = mimeTypes.Count > 0 ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value.GetType());
        var data = new Dictionary<string, string>();
        foreach (var mimeType in wanted) data[mimeType] = mimeType == Plain ? PlainText(value) : Rich(value, mimeType);
        if (!data.ContainsKey(Plain)) data[Plain] = PlainText(value);
        return new MimeBundle(data);
    }

    private static MimeBundle? Default(object value)
    {
        if (ScalarTypes.Contains(value.GetType()) || ScalarTypes.IsSequenceOfScalars(value)) return MimeBundles.Plain(PlainText(value));
        return SequenceTable.TryCreate(value) is { } table ? MimeBundles.Html(table.ToHtml(), table.ToText()) : null;
    }

    // The registry appends the same 700 bytes of style to everything; a notebook of fifty outputs does not need them fifty times.
    private static string Rich(object value, string mimeType)
    {
        var text = value.ToDisplayString(mimeType);
        var rule = mimeType == Html ? text.IndexOf("\n.dni-code-hint {", StringComparison.Ordinal) : -1;
        if (rule < 0) return text;
        var start = text.LastIndexOf("<style>", rule, StringComparison.Ordinal);
        var end = text.IndexOf("</style>", rule, StringComparison.Ordinal);
        return start < 0 || end < 0 ? text : text.Remove(start, end + "</style>".Length - start);
    }

    private static string PlainText(object value)
    {
        if (IsRegistered(value.GetType(), Plain)) return value.ToDisplayString(Plain);
        if (value is IHtmlContent) return HtmlText.Of(value.ToDisplayString(Html));
        return PlainValue.Of(value);
    }

    private static string? PlainOf(FormattedContent content) => content.MimeType == Html ? HtmlText.Of(content.Content) : null;

    private static bool IsRegistered(Type type, string mimeType) =>
        Formatter.RegisteredFormatters(includeDefaults: false)
            .Any(f => f.MimeType == mimeType && f.Type != typeof(object) && Covers(f.Type, type));

    private static bool Covers(Type registered, Type type) =>
        registered.IsGenericTypeDefinition
            ? BaseTypes(type).Any(t => t.IsGenericType && t.GetGenericTypeDefinition() == registered)
            : registered.IsAssignableFrom(type);

    private static IEnumerable<Type> BaseTypes(Type type)
    {
        foreach (var implemented in type.GetInterfaces()) yield return implemented;
        for (var current = type; current is not null; current = current.BaseType) yield return current;
    }
}
