using System.Globalization;
using Sylvan.Data.Csv;

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
    private readonly CsvTimes clock = new(options);
    private readonly NumberFormatInfo numbers = options.DecimalComma
        ? new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." }
        : NumberFormatInfo.InvariantInfo;

    /// <summary>Takes the row the reader stands on; a blank line is none.</summary>
    public void Add(CsvDataReader row, int line)
    {
        if (row.RowFieldCount == 1 && row.GetFieldSpan(0).IsWhiteSpace())
        {
            return;
        }

        if (row.RowFieldCount != header.Width)
        {
            throw new CsvFormatException(header.Source, line,
                $"{header.Width} fields were expected, as in the header; there are {row.RowFieldCount}: {row.GetRawRecordSpan().Trim()}");
        }

        times.Add(Time(row, line));
        var last = Number(row, header.Close, "close", line);
        close.Add(last);
        open.Add(header.Open < 0 ? last : Number(row, header.Open, "open", line));
        high.Add(header.High < 0 ? last : Number(row, header.High, "high", line));
        low.Add(header.Low < 0 ? last : Number(row, header.Low, "low", line));
        if (header.Volume >= 0)
        {
            volume.Add(Number(row, header.Volume, "volume", line));
        }

        if (header.AdjustedClose >= 0)
        {
            adjusted.Add(Number(row, header.AdjustedClose, "adjusted close", line));
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

    private DateTime Time(CsvDataReader row, int line)
    {
        var text = row.GetFieldSpan(header.Time).Trim();
        if (header.TimeOfDay >= 0)
        {
            text = $"{text} {row.GetFieldSpan(header.TimeOfDay).Trim()}";
        }

        return clock.TryRead(text, out var time, out var problem) ? time : throw new CsvFormatException(header.Source, line, problem);
    }

    private double Number(CsvDataReader row, int column, string name, int line)
    {
        var text = row.GetFieldSpan(column).Trim();
        return double.TryParse(text, NumberStyles.Float, numbers, out var value)
            ? value
            : throw new CsvFormatException(header.Source, line,
                $"{name} must be a number with a decimal {(options.DecimalComma ? "comma" : "point")}; was '{text}'.{Hint(text)}");
    }

    private string Hint(ReadOnlySpan<char> text) =>
        !options.DecimalComma && text.Count(',') == 1 && !text.Contains('.') ? " If the comma is the decimal sign, set CsvOptions.DecimalComma." : "";
}
