using System.Collections;
using System.Globalization;

namespace AlgoAcademy.Scripting.Displays.Known;

/// <summary>Data frames of Microsoft.Data.Analysis and matrices of Math.NET.</summary>
internal static class DataFrames
{
    public static MimeBundle Frame(object frame)
    {
        var columns = LateBound.Get<IEnumerable>(frame, "Columns").Cast<object>().ToList();
        var rowCount = LateBound.Get<long>(LateBound.Get<object>(frame, "Rows"), "Count");
        return new Grid(columns.ConvertAll(c => LateBound.Get<string>(c, "Name")), rowCount, (row, column) => LateBound.Call(columns[column], "get_Item", (long)row))
            .ToBundle(string.Create(CultureInfo.InvariantCulture, $"DataFrame: {rowCount} rows × {columns.Count} columns"));
    }

    public static MimeBundle Matrix(object matrix)
    {
        var (rows, columns) = (LateBound.Get<int>(matrix, "RowCount"), LateBound.Get<int>(matrix, "ColumnCount"));
        var names = Enumerable.Range(0, columns).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToList();
        var type = matrix.GetType();
        return new Grid(names, rows, (row, column) => LateBound.Call(matrix, "At", row, column))
            .ToBundle(string.Create(CultureInfo.InvariantCulture, $"{type.Name}: {rows} × {columns}"));
    }
}
