using System.Globalization;
using System.Reflection;
using Deedle;

namespace AlgoAcademy.Research;

/// <summary>How a Deedle frame looks as the last expression of a cell.</summary>
public static class FrameView
{
    private const int MostColumns = 12;

    private static readonly MethodInfo s_generic = typeof(FrameView).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>At most ten rows, the first and the last five, and twelve columns; missing values are empty.</summary>
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
        var rows = ShownRows.Of(frame.RowCount).Select(i => i is { } index
            ? (IReadOnlyList<string>)[Text(keys[index]), .. columns.Select((_, c) => Cell(frame, index, c))]
            : ["⋮", .. columns.Select(_ => "")]);
        var hidden = frame.ColumnCount > columns.Count ? $", of which {columns.Count} are shown" : "";
        var caption = string.Create(CultureInfo.InvariantCulture, $"Frame: {frame.RowCount} rows, {frame.ColumnCount} columns{hidden}");
        return new HtmlTable(caption, ["", .. columns.Select(c => Text(c))], [.. rows]).Write();
    }

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
