using AlgoAcademy.Scripting.Displays.Known;
using AlgoAcademy.Scripting.Displays.Objects;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace AlgoAcademy.Scripting.Displays;

/// <summary>
/// Turns a value into the MIME types a notebook shows. What a notebook or package has registered with
/// <see cref="Formatter"/> comes first, then the charts and frames known by name (<see cref="KnownTypes"/>), then the
/// lean view of any object (<see cref="ValueReader"/>). text/plain is always there.
/// </summary>
internal static class ValueFormatter
{
    private static readonly string Html = HtmlFormatter.MimeType;
    private static readonly string Plain = PlainTextFormatter.MimeType;

    /// <summary>Formats in the types asked for, or those the value's type prefers; text/plain is always added.</summary>
    public static MimeBundle Format(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        if (value is null) return MimeBundles.Plain(ScalarText.Of(null));
        if (value is LaTeXString or MathString && mimeTypes.Count == 0) return MimeBundles.Of("text/latex", value.ToString()!, null);
        if (value is FormattedContent formatted) return SizeLimit.Apply(MimeBundles.Of(formatted.MimeType, formatted.Content, PlainOf(formatted)));
        if (value is ProgressBar bar) return MimeBundles.Html(bar.ToHtml(), bar.ToText());
        var type = value.GetType();
        var defaults = new Lazy<MimeBundle>(() => Default(value));
        var data = new Dictionary<string, string>();
        foreach (var mimeType in Wanted(type, mimeTypes) ?? defaults.Value.Data.Keys) data[mimeType] = Content(mimeType);
        if (!data.ContainsKey(Plain)) data[Plain] = Content(Plain);
        return SizeLimit.Apply(new MimeBundle(data));

        string Content(string mimeType)
        {
            if (Registered.Has(type, mimeType)) return Registered.Write(value, mimeType);
            if (defaults.Value.Data.TryGetValue(mimeType, out var content)) return content;
            return mimeType == Html ? $"<pre>{System.Net.WebUtility.HtmlEncode(defaults.Value.Data[Plain])}</pre>" : Registered.Write(value, mimeType);
        }
    }

    /// <summary>A value as plain text.</summary>
    public static string PlainText(object value) =>
        Registered.Has(value.GetType(), Plain) ? Registered.Write(value, Plain) : Default(value).Data[Plain];

    // Null stands for "nobody has said anything": then our own view decides.
    private static IReadOnlyCollection<string>? Wanted(Type type, IReadOnlyCollection<string> mimeTypes)
    {
        if (mimeTypes.Count > 0) return mimeTypes;
        var preferred = Formatter.GetPreferredMimeTypesFor(type);
        return Registered.HasHtml(type) || !preferred.SequenceEqual([Html]) ? preferred : null;
    }

    private static MimeBundle Default(object value)
    {
        if (value is IHtmlContent) return MimeBundles.Html(Registered.Write(value, Html));
        if (KnownTypes.TryShow(value) is { } known) return known;
        var node = ValueReader.Read(value);
        var text = NodeText.Of(node);
        return node switch
        {
            ValueNode.Line { Kind: LineKind.Block } when ScalarText.Json(value) is not null => MimeBundles.Of("application/json", text, text),
            ValueNode.Line or ValueNode.Row => MimeBundles.Plain(text),
            _ => MimeBundles.Html(NodeHtml.Of(node), text),
        };
    }

    private static string? PlainOf(FormattedContent content) => content.MimeType == Html ? HtmlText.Of(content.Content) : null;
}
