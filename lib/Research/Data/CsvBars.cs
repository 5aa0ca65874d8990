using System.Globalization;
using System.IO.Compression;

namespace AlgoAcademy.Research;

/// <summary>Reads bars from CSV: header by name, one row a bar, invariant numbers.</summary>
internal static class CsvBars
{
    private static readonly string[] IsoFormats =
    [
        "yyyy-MM-dd", "yyyyMMdd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    public static BarSeries ReadFile(string path, CsvOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"There is no file '{path}' (looked in {Path.GetFullPath(path)}). Check the path; the shipped data sets load with MarketData.Load.", path);
        }

        using var file = File.OpenRead(path);
        var packed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        using var stream = packed ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        var name = Path.GetFileName(path);
        return Read(stream, name, options with { Symbol = options.Symbol ?? name.Split('.')[0] });
    }

    public static BarSeries Read(Stream stream, string source, CsvOptions options)
    {
        using var reader = new StreamReader(stream);
        var header = CsvHeader.Parse(source, reader.ReadLine(), options.Delimiter);
        var rows = new CsvRows(header, options);
        var line = 1;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (!string.IsNullOrWhiteSpace(text))
            {
                rows.Add(line, text);
            }
        }

        var columns = rows.ToColumns();
        return new BarSeries(options.Symbol ?? source, options.Frequency ?? Frequency.Infer(columns.CloseTime), columns);
    }

    internal static bool TryReadTime(string text, CsvOptions options, out DateTime time)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var parsed = options.TimeFormat is { } format
            ? DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, utc, out time)
            : DateTime.TryParseExact(text, IsoFormats, CultureInfo.InvariantCulture, utc, out time);
        time = parsed ? time + options.CloseDelay : time;
        return parsed;
    }
}
