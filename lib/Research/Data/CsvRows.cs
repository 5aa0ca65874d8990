using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Collects the rows of a CSV file into columns.</summary>
internal sealed class CsvRows(CsvHeader header, CsvOptions options)
{
    private readonly List<DateTime> times = [];
    private readonly List<double> open = [];
    private readonly List<double> high = [];
    private readonly List<double> low = [];
    private readonly List<double> close = [];
    private readonly List<double> volume = [];
    private readonly List<double> adjusted = [];

    public void Add(int line, string text)
    {
        var fields = text.Split(options.Delimiter);
        if (fields.Length != header.Width)
        {
            throw new CsvFormatException(header.Source, line,
                $"{header.Width} fields were expected, as in the header; there are {fields.Length}: {text.Trim()}");
        }

        var stamp = fields[header.Time].Trim().Trim('"');
        if (!CsvBars.TryReadTime(stamp, options, out var time))
        {
            throw new CsvFormatException(header.Source, line,
                $"the time must be {(options.TimeFormat is { } format ? $"in format '{format}'" : "ISO 8601 (2024-01-31 or 2024-01-31T15:30:00Z)")}; "
                + $"was '{stamp}'. Say another format in CsvOptions.TimeFormat.");
        }

        times.Add(time);
        var last = Number(fields, header.Close, "close", line);
        close.Add(last);
        open.Add(header.Open < 0 ? last : Number(fields, header.Open, "open", line));
        high.Add(header.High < 0 ? last : Number(fields, header.High, "high", line));
        low.Add(header.Low < 0 ? last : Number(fields, header.Low, "low", line));
        if (header.Volume >= 0)
        {
            volume.Add(Number(fields, header.Volume, "volume", line));
        }

        if (header.AdjustedClose >= 0)
        {
            adjusted.Add(Number(fields, header.AdjustedClose, "adjusted close", line));
        }
    }

    public BarColumns ToColumns() => new()
    {
        CloseTime = [.. times],
        Open = [.. open],
        High = [.. high],
        Low = [.. low],
        Close = [.. close],
        Volume = header.Volume < 0 ? null : [.. volume],
        AdjustedClose = header.AdjustedClose < 0 ? null : [.. adjusted],
    };

    private double Number(string[] fields, int column, string name, int line)
    {
        var text = fields[column].Trim().Trim('"');
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new CsvFormatException(header.Source, line, $"{name} must be a number with a decimal point; was '{text}'.");
    }
}
