using Parquet;
using Parquet.Schema;

namespace AlgoAcademy.Research;

/// <summary>Reads one column of one row group as times or as doubles; a missing number is NaN.</summary>
internal static class ParquetColumn
{
    /// <summary>Whether the column is one of times or numbers.</summary>
    public static bool IsKnown(DataField field) => !field.IsArray
        && (field.ClrType == typeof(DateTime) || field.ClrType == typeof(double) || field.ClrType == typeof(float)
            || field.ClrType == typeof(long) || field.ClrType == typeof(int) || field.ClrType == typeof(decimal));

    public static async Task<Array> ReadAsync(ParquetRowGroupReader group, DataField field) => field.ClrType switch
    {
        var type when type == typeof(DateTime) => await TimesAsync(group, field).ConfigureAwait(false),
        var type when type == typeof(double) => await NumbersAsync<double>(group, field).ConfigureAwait(false),
        var type when type == typeof(float) => await NumbersAsync<float>(group, field).ConfigureAwait(false),
        var type when type == typeof(long) => await NumbersAsync<long>(group, field).ConfigureAwait(false),
        var type when type == typeof(int) => await NumbersAsync<int>(group, field).ConfigureAwait(false),
        _ => await NumbersAsync<decimal>(group, field).ConfigureAwait(false),
    };

    /// <summary>The row groups of one column as one array.</summary>
    public static Array Joined(List<Array> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        return parts.Exists(part => part is DateTime[])
            ? parts.Cast<DateTime[]>().SelectMany(part => part).ToArray()
            : parts.Cast<double[]>().SelectMany(part => part).ToArray();
    }

    private static async Task<DateTime[]> TimesAsync(ParquetRowGroupReader group, DataField field)
    {
        if (!field.IsNullable)
        {
            var plain = new DateTime[group.RowCount];
            await group.ReadAsync<DateTime>(field, plain.AsMemory()).ConfigureAwait(false);
            return Array.ConvertAll(plain, time => DateTime.SpecifyKind(time, KindOf(field)));
        }

        var values = new DateTime?[group.RowCount];
        await group.ReadAsync<DateTime>(field, values.AsMemory()).ConfigureAwait(false);
        return Array.ConvertAll(values, value => value is { } time
            ? DateTime.SpecifyKind(time, KindOf(field))
            : throw new InvalidDataException($"column '{field.Name}' has a row without a time."));
    }

    // The reader calls every time UTC; the file says which are, and the others are clocks on a wall somewhere.
    private static DateTimeKind KindOf(DataField field) =>
        field is DateTimeDataField { IsAdjustedToUTC: false } ? DateTimeKind.Unspecified : DateTimeKind.Utc;

    private static async Task<double[]> NumbersAsync<T>(ParquetRowGroupReader group, DataField field)
        where T : struct, System.Numerics.INumber<T>
    {
        if (!field.IsNullable)
        {
            var plain = new T[group.RowCount];
            await group.ReadAsync<T>(field, plain.AsMemory()).ConfigureAwait(false);
            return plain as double[] ?? Array.ConvertAll(plain, double.CreateChecked);
        }

        var values = new T?[group.RowCount];
        await group.ReadAsync<T>(field, values.AsMemory()).ConfigureAwait(false);
        return Array.ConvertAll(values, value => value is { } number ? double.CreateChecked(number) : double.NaN);
    }
}
