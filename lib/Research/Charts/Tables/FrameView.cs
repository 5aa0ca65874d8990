using System.Globalization;
using System.Reflection;
using Deedle;

namespace AlgoAcademy.Research;

/// <summary>How a Deedle frame looks as the last expression of a cell.</summary>
public static class FrameView
{
    private const int MostColumns = 12;
    private const int PageRows = 25;
    private const int MostPages = 8;

    private static readonly MethodInfo s_generic = typeof(FrameView).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>
    /// At most ten rows, the first and the last five, and twelve columns, each with its type; missing values are empty. Below
    /// it the first two hundred rows in folded pages of twenty-five, without script.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not a <see cref="Frame{TRowKey, TColumnKey}"/>.</exception>
    public static string ToHtml(object frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        for (var type = frame.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Frame<,>))
                return (string)s_generic.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [frame])!;
        }

        throw new ArgumentException($"The value must be a Deedle frame; was {frame.GetType().Name}.", nameof(frame));
    }

    private static string Of<TRow, TColumn>(Frame<TRow, TColumn> frame)
        where TRow : notnull
        where TColumn : notnull
    {
        var columns = frame.ColumnKeys.Take(MostColumns).ToList();
        var keys = frame.RowKeys.ToList();
        IReadOnlyList<string> Row(int index) => [Text(keys[index]), .. columns.Select((_, c) => Cell(frame, index, c))];
        var rows = ShownRows.Of(frame.RowCount).Select(i => i is { } index ? Row(index) : ["⋮", .. columns.Select(_ => "")]);
        var hidden = frame.ColumnCount > columns.Count ? $", of which {columns.Count} are shown" : "";
        var caption = string.Create(CultureInfo.InvariantCulture, $"Frame: {frame.RowCount} rows, {frame.ColumnCount} columns{hidden}");
        string[] heads = ["", .. columns.Select(c => Text(c))];
        var overview = new HtmlTable(caption, heads, [.. rows]) { Types = [TypeName(typeof(TRow)), .. frame.ColumnTypes.Take(columns.Count).Select(TypeName)] }.Write();
        return overview + Pages(frame.RowCount, page => new HtmlTable(page.Caption, heads, [.. Enumerable.Range(page.First, page.Count).Select(Row)]).Write());
    }

    private static string Pages(int count, Func<(string Caption, int First, int Count), string> page)
    {
        if (count <= 2 * ShownRows.Ends)
            return "";
        var shown = Math.Min(count, PageRows * MostPages);
        var pages = Enumerable.Range(0, (shown + PageRows - 1) / PageRows).Select(i =>
        {
            var (first, rows) = (i * PageRows, Math.Min(PageRows, shown - (i * PageRows)));
            var caption = string.Create(CultureInfo.InvariantCulture, $"Rows {first + 1} to {first + rows}");
            return $"<details><summary>{caption}</summary>{page((caption, first, rows))}</details>";
        });
        var rest = count > shown ? string.Create(CultureInfo.InvariantCulture, $" of {count:N0}; take others with frame.Rows") : "";
        return string.Create(CultureInfo.InvariantCulture, $"<details><summary>Page through rows 1 to {shown}{rest}</summary>{string.Concat(pages)}</details>");
    }

    private static string TypeName(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Double => "double",
        TypeCode.Single => "float",
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.Boolean => "bool",
        TypeCode.String => "string",
        TypeCode.Decimal => "decimal",
        _ => type.Name,
    };

    private static string Cell<TRow, TColumn>(Frame<TRow, TColumn> frame, int row, int column)
        where TRow : notnull
        where TColumn : notnull
    {
        var value = frame.GetRowAt<object>(row).TryGetAt(column);
        return value.HasValue ? Text(value.Value) : "";
    }

    private static string Text(object value) => value switch
    {
        DateTime time => ShownRows.Time(time),
        double number => ValueText.Of(number),
        float number => ValueText.Of(number),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
