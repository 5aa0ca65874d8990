using Parquet;

namespace AlgoAcademy.Research;

/// <summary>The columns of a Parquet file as arrays, whatever types the writer chose.</summary>
internal sealed class ParquetTable(string source, IReadOnlyList<string> names, IReadOnlyList<Array> columns)
{
    /// <summary>Names of the columns that can be read.</summary>
    public IReadOnlyList<string> Names => names;

    /// <exception cref="FormatException">The file is no Parquet.</exception>
    public static async Task<(ParquetTable Table, IReadOnlyDictionary<string, string> Told)> ReadAsync(Stream stream, string source)
    {
        try
        {
            await using var reader = await ParquetReader.CreateAsync(stream).ConfigureAwait(false);
            var fields = reader.Schema.GetDataFields().Where(ParquetColumn.IsKnown).ToList();
            var parts = fields.ConvertAll(_ => new List<Array>());
            for (var g = 0; g < reader.RowGroupCount; g++)
            {
                using var group = reader.OpenRowGroupReader(g);
                for (var c = 0; c < fields.Count; c++)
                {
                    parts[c].Add(await ParquetColumn.ReadAsync(group, fields[c]).ConfigureAwait(false));
                }
            }

            var table = new ParquetTable(source, fields.ConvertAll(field => field.Name), parts.ConvertAll(ParquetColumn.Joined));
            return (table, reader.CustomMetadata);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ParquetException or InvalidOperationException)
        {
            throw new FormatException($"{source} is no Parquet file that can be read: {broken.Message}", broken);
        }
    }

    /// <summary>A column as numbers.</summary>
    /// <exception cref="FormatException">It holds something else.</exception>
    public double[] Numbers(int column) => columns[column] as double[]
        ?? throw new FormatException($"{source}: column '{names[column]}' must hold numbers; it holds times.");

    /// <summary>A column as the UTC instants at which bars close; times without an offset are read in the timezone of the options.</summary>
    /// <exception cref="FormatException">It holds something else.</exception>
    public DateTime[] Times(int column, CsvOptions options)
    {
        var clock = new CsvTimes(options);
        var times = columns[column] switch
        {
            DateTime[] instants => instants,
            double[] unix => Array.ConvertAll(unix, value => CsvTimes.FromUnix((long)value)
                ?? throw new FormatException($"{source}: column '{names[column]}' must hold times or Unix times; was {value}.")),
            _ => throw new FormatException($"{source}: column '{names[column]}' must hold times."),
        };
        return Array.ConvertAll(times, time => clock.TryClose(time, out var close, out var problem)
            ? close
            : throw new FormatException($"{source}: {problem}"));
    }
}
