using System.Collections;
using System.Globalization;
using AlgoAcademy.Scripting.Displays.Objects;
using Microsoft.DotNet.Interactive.Formatting;

namespace AlgoAcademy.Scripting.Displays.Known;

/// <summary>Frames and series of Deedle.</summary>
internal static class DeedleFrames
{
    public static MimeBundle Frame(object frame)
    {
        var limit = Math.Max(1, Formatter.ListExpansionLimit);
        var content = LateBound.Call(frame, "GetFrameData")!;
        var rowKeys = LateBound.Get<IEnumerable>(content, "RowKeys").Cast<object[]>().Take(limit).Select(Key).ToList();
        var columnKeys = LateBound.Get<IEnumerable>(content, "ColumnKeys").Cast<object[]>().Select(Key).ToList();
        var columns = LateBound.Get<IEnumerable>(content, "Columns").Cast<object>()
            .Select(column => Values(LateBound.Get<object>(column, "Item2"), limit)).ToList();
        var rowCount = LateBound.Get<int>(frame, "RowCount");
        return new Grid(columnKeys, rowCount, (row, column) => columns[column][row]) { RowName = row => rowKeys[row] }
            .ToBundle(string.Create(CultureInfo.InvariantCulture, $"Frame: {rowCount} rows × {columnKeys.Count} columns"));
    }

    public static MimeBundle Series(object series)
    {
        var limit = Math.Max(1, Formatter.ListExpansionLimit);
        var rows = LateBound.Get<IEnumerable>(series, "ObservationsAll").Cast<object>().Take(limit)
            .Select(pair => (Key: LateBound.Get<object?>(pair, "Key"), Value: Value(LateBound.Get<object>(pair, "Value")))).ToList();
        var count = LateBound.Get<int>(series, "KeyCount");
        var type = TypeNames.Of(series.GetType().GetGenericArguments()[1]);
        return new Grid([type], count, (row, _) => rows[row].Value) { RowName = row => rows[row].Key }
            .ToBundle(string.Create(CultureInfo.InvariantCulture, $"Series: {count} values"));
    }

    private static List<object?> Values(object vector, int limit) =>
        [.. LateBound.Get<IEnumerable>(vector, "ObjectSequence").Cast<object>().Take(limit).Select(Value)];

    private static object? Value(object optional) => LateBound.Get<bool>(optional, "HasValue") ? LateBound.Get<object?>(optional, "Value") : null;

    // A hierarchical key has several levels.
    private static string Key(object[] levels) => string.Join(" · ", levels.Select(ScalarText.Of));
}
