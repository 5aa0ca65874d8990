using System.Collections;
using System.Globalization;
using System.Reflection;

namespace AlgoAcademy.Research;

/// <summary>How a value without a view of its own looks as the last expression of a cell: a card of its properties.</summary>
public static class PropertyView
{
    private const int MostItems = 6;
    private const int MostLetters = 160;

    /// <summary>
    /// A row for each public property that takes no argument: numbers, texts and times as they are, lists by their length and
    /// first items, anything else by its own words. A property that cannot be read says why.
    /// </summary>
    /// <param name="value">Any object.</param>
    public static string ToHtml(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var rows = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0)
            .Select(p => (IReadOnlyList<string>)[p.Name, Short(Read(p, value))]);
        return new HtmlTable(value.GetType().Name, ["Property", "Value"], [.. rows]) { FirstNumber = 2 }.Write();
    }

    private static object? Read(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException refused)
        {
            return $"({refused.InnerException?.Message})";
        }
    }

    private static string Short(object? value)
    {
        var text = Text(value);
        return text.Length <= MostLetters ? text : text[..(MostLetters - 1)] + "…";
    }

    private static string Text(object? value) => value switch
    {
        null => "–",
        string text => text,
        double number => ValueText.Of(number),
        DateTime time => ShownRows.Time(time),
        Series series => series.ToString(),
        IDictionary table => $"{table.Count} entries",
        IEnumerable items => List(items),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string List(IEnumerable items)
    {
        var all = items.Cast<object?>().Take(MostItems + 1).ToList();
        var count = items is ICollection collection ? collection.Count : all.Count;
        return all.Count <= MostItems ? string.Join(", ", all.Select(Text)) : string.Create(CultureInfo.InvariantCulture, $"{count:N0}: {string.Join(", ", all.Take(MostItems).Select(Text))}, …");
    }
}
