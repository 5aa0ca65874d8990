using System.Data;
using System.Globalization;

namespace AlgoAcademy.Scripting.Displays.Known;

/// <summary>System.Data's tables, the results of SQL queries.</summary>
internal static class DataTables
{
    public static MimeBundle Show(DataTable table)
    {
        var columns = table.Columns.Cast<DataColumn>().Select(c => c.ColumnName).ToList();
        var name = table.TableName.Length == 0 ? "DataTable" : $"DataTable {table.TableName}";
        return new Grid(columns, table.Rows.Count, (row, column) => table.Rows[row][column])
            .ToBundle(string.Create(CultureInfo.InvariantCulture, $"{name}: {table.Rows.Count} rows × {columns.Count} columns"));
    }
}
