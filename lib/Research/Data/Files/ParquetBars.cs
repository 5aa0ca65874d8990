using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace AlgoAcademy.Research;

/// <summary>Bars to and from Parquet, one column each.</summary>
internal static class ParquetBars
{
    private const string SymbolKey = "academy.symbol";
    private const string FrequencyKey = "academy.frequency";
    private const string BarsPerYearKey = "academy.barsPerYear";

    public static BarSeries ReadFile(string path, CsvOptions options)
    {
        BarFiles.RequireFile(path);
        // From memory every read completes at once: waiting for it blocks nothing.
        return ReadAsync(new MemoryStream(File.ReadAllBytes(path)), path, options).GetAwaiter().GetResult();
    }

    public static void WriteFile(BarSeries bars, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var memory = new MemoryStream();
        WriteAsync(bars, memory).GetAwaiter().GetResult();
        File.WriteAllBytes(path, memory.ToArray());
    }

    private static async Task<BarSeries> ReadAsync(MemoryStream stream, string path, CsvOptions options)
    {
        var name = Path.GetFileName(path);
        var (table, told) = await ParquetTable.ReadAsync(stream, name).ConfigureAwait(false);
        var header = CsvHeader.Find(name, table.Names)
            ?? throw new FormatException($"{name} must have a time column and 'close'; it has {string.Join(", ", table.Names)}. Rename the columns.");
        var times = table.Times(header.Time, options);
        double[] Prices(int column) => table.Numbers(column < 0 ? header.Close : column);
        var frequency = options.Frequency ?? Told(told) ?? Frequency.Infer(times);
        return new BarSeries(options.Symbol ?? told.GetValueOrDefault(SymbolKey) ?? BarFiles.SymbolOf(path), frequency, new BarColumns
        {
            CloseTime = times,
            Open = Prices(header.Open),
            High = Prices(header.High),
            Low = Prices(header.Low),
            Close = Prices(header.Close),
            Volume = header.Volume < 0 ? null : table.Numbers(header.Volume),
            AdjustedClose = header.AdjustedClose < 0 ? null : table.Numbers(header.AdjustedClose),
        });
    }

    private static async Task WriteAsync(BarSeries bars, Stream stream)
    {
        var time = new DateTimeDataField("time", DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Micros, isNullable: false);
        List<(DataField Field, Series Column)> columns =
        [
            (new DataField<double>("open"), bars.Open), (new DataField<double>("high"), bars.High),
            (new DataField<double>("low"), bars.Low), (new DataField<double>("close"), bars.Close), (new DataField<double>("volume"), bars.Volume),
        ];
        if (bars.AdjustedClose is { } adjusted)
        {
            columns.Add((new DataField<double>("adjclose"), adjusted));
        }

        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema([time, .. columns.Select(column => column.Field)]), stream).ConfigureAwait(false);
        writer.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SymbolKey] = bars.Symbol,
            [FrequencyKey] = bars.Frequency.Name,
            [BarsPerYearKey] = bars.BarsPerYear.ToString("R", CultureInfo.InvariantCulture),
        };
        using var group = writer.CreateRowGroup();
        await group.WriteAsync<DateTime>(time, bars.CloseTime.AsMemory()).ConfigureAwait(false);
        foreach (var (field, column) in columns)
        {
            await group.WriteAsync<double>(field, column.Values.AsMemory()).ConfigureAwait(false);
        }
    }

    private static Frequency? Told(IReadOnlyDictionary<string, string> told) =>
        told.TryGetValue(FrequencyKey, out var name) && told.TryGetValue(BarsPerYearKey, out var text)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var perYear)
            ? new Frequency(name, perYear)
            : null;
}
