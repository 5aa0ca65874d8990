using System.Collections.Concurrent;
using AlgoAcademy.Scripting.Displays.Known;
using AlgoAcademy.Scripting.Displays.Objects;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace AlgoAcademy.Scripting.Displays;

/// <summary>What a notebook or package has said about how its types look; it always comes before what we think.</summary>
internal static class Registered
{
    private const string SourceAttribute = "TypeFormatterSourceAttribute";

    private static readonly ConcurrentDictionary<Type, bool> Sources = new();

    /// <summary>True when somebody registered a formatter for this type, a base of it, or an interface it has.</summary>
    public static bool Has(Type type, string mimeType) =>
        BringsItsOwn(type)
        || Formatter.RegisteredFormatters(includeDefaults: false).Any(f => f.MimeType == mimeType && Covers(f.Type, type));

    public static bool HasHtml(Type type) => Has(type, HtmlFormatter.MimeType) || typeof(IHtmlContent).IsAssignableFrom(type);

    /// <summary>True when values of this type have a form of their own inside of others.</summary>
    public static bool HasNested(Type type) => HasHtml(type) || Has(type, PlainTextFormatter.MimeType) || KnownTypes.Contains(type);

    /// <summary>The registered form of a value that stands inside of another one; null when there is none.</summary>
    public static ValueNode? Nested(object value)
    {
        var type = value.GetType();
        if (HasHtml(type))
        {
            var html = Write(value, HtmlFormatter.MimeType);
            // The text is taken from the HTML: reading the value afresh would never end where it holds itself.
            return new ValueNode.Rich(html, Has(type, PlainTextFormatter.MimeType) ? Write(value, PlainTextFormatter.MimeType) : HtmlText.Of(html));
        }

        if (Has(type, PlainTextFormatter.MimeType)) return new ValueNode.Line(Write(value, PlainTextFormatter.MimeType), ScalarText.KindOf(value));
        return KnownTypes.TryShow(value) is { } known && known.Data.TryGetValue(HtmlFormatter.MimeType, out var shown)
            ? new ValueNode.Rich(shown, known.Data[PlainTextFormatter.MimeType])
            : null;
    }

    /// <summary>A value as the registry writes it, without its style sheet: the same 700 bytes under every output.</summary>
    public static string Write(object value, string mimeType)
    {
        var text = value.ToDisplayString(mimeType);
        if (mimeType != HtmlFormatter.MimeType) return text;
        while (text.IndexOf("\n.dni-code-hint {", StringComparison.Ordinal) is var rule and >= 0)
        {
            var start = text.LastIndexOf("<style>", rule, StringComparison.Ordinal);
            var end = text.IndexOf("</style>", rule, StringComparison.Ordinal);
            if (start < 0 || end < 0) return text;
            text = text.Remove(start, end + "</style>".Length - start);
        }

        return text;
    }

    // A library that does not want to reference the registry marks its types with an attribute of this name. What the
    // engine knows by name comes first: Plotly.NET marks its charts too, with HTML that draws from the network.
    private static bool BringsItsOwn(Type type) => Sources.GetOrAdd(
        type, t => t.GetCustomAttributesData().Any(a => a.AttributeType.Name == SourceAttribute) && !KnownTypes.Contains(t));

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
