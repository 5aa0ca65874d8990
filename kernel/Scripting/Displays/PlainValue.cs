using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive.Formatting;

namespace AlgoAcademy.Scripting.Displays;

/// <summary>
/// A value as plain text, one level deep: the registry's own text of an object follows references six levels down, which
/// for a data frame is thousands of lines.
/// </summary>
internal static class PlainValue
{
    private const string NullText = "<null>";

    public static string Of(object? value) => value switch
    {
        null => NullText,
        string text => text,
        _ when ScalarTypes.Contains(value.GetType()) || value is ITuple || ScalarTypes.IsSequenceOfScalars(value) =>
            value.ToDisplayString(PlainTextFormatter.MimeType),
        IEnumerable sequence and not IDictionary when !HasOwnText(value) => Lines(sequence),
        IDictionary dictionary => Lines(dictionary),
        _ => Line(value),
    };

    // A row of text for an element: its own, or its simple properties.
    private static string Line(object? value)
    {
        if (value is null) return NullText;
        var type = value.GetType();
        if (ScalarTypes.Contains(type)) return Of(value);
        if (HasOwnText(value)) return value.ToString() ?? NullText;
        var parts = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && ScalarTypes.Contains(p.PropertyType))
            .Select(p => $"{p.Name} = {Of(p.GetValue(value))}").ToList();
        var name = type.Name.Split('`')[0];
        return parts.Count == 0 ? name : $"{name} {{ {string.Join(", ", parts)} }}";
    }

    private static string Lines(IDictionary dictionary) =>
        Join(dictionary.Cast<DictionaryEntry>().Select(entry => $"{Line(entry.Key)}: {Line(entry.Value)}"), dictionary.Count);

    private static string Lines(IEnumerable sequence) =>
        Join(sequence.Cast<object?>().Select(Line), (sequence as ICollection)?.Count);

    private static string Join(IEnumerable<string> lines, int? count)
    {
        var limit = Formatter.ListExpansionLimit;
        var shown = lines.Take(limit + 1).ToList();
        if (shown.Count == 0) return "(empty)";
        if (shown.Count > limit)
        {
            shown[limit] = count is null ? "… more" : string.Create(CultureInfo.InvariantCulture, $"… {count - limit} more");
        }

        return string.Join('\n', shown);
    }

    // The author of a type with its own ToString has said what a line about it reads like.
    private static bool HasOwnText(object value) =>
        value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is { } declaring
        && declaring != typeof(object) && declaring != typeof(ValueType);
}
