using System.IO.Compression;
using Sylvan.Data.Csv;

namespace AlgoAcademy.Research;

/// <summary>Reads bars from CSV: header by name, one row a bar.</summary>
internal static class CsvBars
{
    public static BarSeries ReadFile(string path, CsvOptions options)
    {
        BarFiles.RequireFile(path);
        using var file = File.OpenRead(path);
        var packed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        using var stream = packed ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        var name = Path.GetFileName(path);
        return Read(stream, name, options with { Symbol = options.Symbol ?? BarFiles.SymbolOf(path) });
    }

    public static BarSeries Read(Stream stream, string source, CsvOptions options)
    {
        using var text = new StreamReader(stream);
        using var csv = Open(text, source, options.Delimiter);
        var header = CsvHeader.Parse(source, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)]);
        var rows = new CsvRows(header, options);
        while (Advance(csv, source))
        {
            rows.Add(csv, csv.RowNumber + 1);
        }

        var columns = rows.ToColumns();
        return new BarSeries(options.Symbol ?? source, options.Frequency ?? Frequency.Infer(columns.CloseTime), columns);
    }

    /// <summary>A reader that stands on the header; fields are unquoted as RFC 4180 says.</summary>
    internal static CsvDataReader Open(TextReader text, string source, char? delimiter)
    {
        if (text.Peek() < 0)
        {
            throw new CsvFormatException(source, 1, "a header row was expected; the file is empty.");
        }

        return CsvDataReader.Create(text, new CsvDataReaderOptions { Delimiter = delimiter });
    }

    /// <summary>Goes to the next row; a row that is no CSV is told like any other mistake of the file.</summary>
    internal static bool Advance(CsvDataReader csv, string source)
    {
        try
        {
            return csv.Read();
        }
        catch (Sylvan.Data.Csv.CsvFormatException broken)
        {
            throw new CsvFormatException(source, broken.RowNumber + 1, $"the row is no CSV ({broken.Message}). A quotation mark is probably missing.");
        }
    }
}
