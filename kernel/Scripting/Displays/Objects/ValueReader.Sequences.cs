using System.Collections;
using System.Globalization;

namespace AlgoAcademy.Scripting.Displays.Objects;

/// <content>Sequences: scalars in a row, objects as a table, anything else numbered.</content>
internal sealed partial class ValueReader
{
    private const int MostColumns = 30;

    private static readonly System.Reflection.MethodInfo CountMethod = typeof(Enumerable).GetMethod(nameof(Enumerable.TryGetNonEnumeratedCount))!;

    private ValueNode Sequence(IEnumerable sequence, int depth)
    {
        var items = Take(sequence, out var more);
        var element = ScalarTypes.ElementType(sequence.GetType());
        if (items.Count == 0) return new ValueNode.Line(element is not null && ScalarTypes.Contains(element) ? "[ ]" : "(empty)", LineKind.Note);
        if (items.TrueForAll(i => i is null || ScalarTypes.Contains(i.GetType())) && Scalars(items) is { } texts) return new ValueNode.Row(texts, more);

        if (RowType(items) is { } type && ObjectMembers.Of(type) is { Count: > 0 } members)
        {
            var shown = members.Take(MostColumns).ToList();
            return new ValueNode.Table(
                [.. shown.Select(m => m.Name)],
                [.. items.Select(item => shown.ConvertAll(m => item is null ? Scalar(null, 1) : ReadMember(m, item, depth + 1)))],
                Join(more, members.Count > MostColumns ? $"{members.Count - MostColumns} more columns" : null));
        }

        return Numbered(items, more, depth);
    }

    // Null when a formatter of the notebook makes more than text of one of them.
    private List<string>? Scalars(List<object?> items)
    {
        var texts = new List<string>(items.Count);
        foreach (var item in items)
        {
            if (Read(item, depth: 1) is not ValueNode.Line line) return null;
            texts.Add(line.Value);
        }

        return texts;
    }

    private ValueNode.Table Numbered(List<object?> items, string? more, int depth)
    {
        var isGrouped = items.TrueForAll(i => i is not null && KeyOf(i) is not null);
        return new ValueNode.Table(
            [isGrouped ? "key" : "index", isGrouped ? "values" : "value"],
            [.. items.Select((item, i) => new[] { isGrouped ? Read(KeyOf(item!)!.GetValue(item), depth + 1) : Scalar(i, 1), Read(item, depth + 1) })],
            more);
    }

    // What GroupBy gives: a sequence that also has a key.
    private static System.Reflection.PropertyInfo? KeyOf(object item) =>
        item.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IGrouping<,>))?.GetProperty("Key");

    private ValueNode Dictionary(IDictionary dictionary, int depth)
    {
        var rows = new List<ValueNode[]>();
        foreach (DictionaryEntry entry in dictionary)
        {
            if (rows.Count == _listLimit) break;
            rows.Add([Read(entry.Key, depth + 1), Read(entry.Value, depth + 1)]);
        }

        return rows.Count == 0 ? new ValueNode.Line("(empty)", LineKind.Note) : new ValueNode.Table(["key", "value"], rows, More(dictionary.Count));
    }

    private ValueNode Grid(Array grid, int depth)
    {
        var (height, width) = (grid.GetLength(0), grid.GetLength(1));
        if (height == 0 || width == 0) return new ValueNode.Line("[ ]", LineKind.Note);
        var columns = Enumerable.Range(0, Math.Min(width, MostColumns)).ToList();
        var rows = Enumerable.Range(0, Math.Min(height, _listLimit))
            .Select(r => columns.ConvertAll(c => Read(grid.GetValue(r, c), depth + 1)).Prepend(Scalar(r, 1)).ToList());
        return new ValueNode.Table(
            [.. columns.Select(c => c.ToString(CultureInfo.InvariantCulture)).Prepend("")],
            [.. rows],
            Join(More(height), width > MostColumns ? $"{width - MostColumns} more columns" : null));
    }

    // One column per member only where all rows are alike: of the same type, and made of members rather than items.
    private static Type? RowType(List<object?> items)
    {
        var types = items.OfType<object>().Select(i => i.GetType()).Distinct().Take(2).ToList();
        if (types is not [var type]) return null;
        if (typeof(IEnumerable).IsAssignableFrom(type) || typeof(Exception).IsAssignableFrom(type)) return null;
        return Registered.HasHtml(type) || Opaque.Contains(type) ? null : type;
    }

    private List<object?> Take(IEnumerable sequence, out string? more)
    {
        var items = new List<object?>();
        more = null;
        foreach (var item in sequence)
        {
            if (items.Count == _listLimit)
            {
                more = CountOf(sequence) is { } count ? More(count) : "more";
                break;
            }

            items.Add(item);
        }

        return items;
    }

    // What a sequence can say about its length without being run: sets and many LINQ results know it.
    private static int? CountOf(IEnumerable sequence)
    {
        if (sequence is ICollection collection) return collection.Count;
        if (ScalarTypes.ElementType(sequence.GetType()) is not { } element) return null;
        object?[] arguments = [sequence, null];
        return (bool)CountMethod.MakeGenericMethod(element).Invoke(null, arguments)! ? (int)arguments[1]! : null;
    }

    private string? More(int count) => count > _listLimit ? string.Create(CultureInfo.InvariantCulture, $"{count - _listLimit} more") : null;

    private static string? Join(string? first, string? second) => first is null || second is null ? first ?? second : $"{first}, {second}";
}
