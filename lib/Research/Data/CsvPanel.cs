using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Reads a CSV table of numbers, one column a name, an empty field being NaN.</summary>
internal static class CsvPanel
{
    /// <param name="stream">UTF-8 text with a header row.</param>
    /// <param name="source">File or resource, for messages.</param>
    /// <param name="options">Symbol and frequency; both needed.</param>
    /// <param name="dated">Whether the first column is the time; otherwise rows are numbered (<see cref="TimeAxis.Numbered"/>).</param>
    public static SeriesPanel Read(Stream stream, string source, CsvOptions options, bool dated)
    {
        using var reader = new StreamReader(stream);
        var names = (reader.ReadLine() ?? throw new CsvFormatException(source, 1, "a header row was expected; the file is empty."))
            .Split((options.Delimiter ?? ','), StringSplitOptions.TrimEntries);
        var first = dated ? 1 : 0;
        var times = new List<DateTime>();
        var columns = Enumerable.Range(0, names.Length - first).Select(_ => new List<double>()).ToArray();
        var clock = new CsvTimes(options);
        var line = 1;
        while (reader.ReadLine() is { } text)
        {
            line++;
            var fields = Fields(text, names.Length, (source, line, options.Delimiter ?? ','));
            if (dated)
            {
                times.Add(Time(fields[0], clock, source, line));
            }

            for (var c = 0; c < columns.Length; c++)
            {
                columns[c].Add(Number(fields[c + first], names[c + first], source, line));
            }
        }

        var frequency = options.Frequency!;
        var axis = dated ? new TimeAxis([.. times], frequency) : TimeAxis.Numbered(line - 1, frequency);
        return new SeriesPanel(options.Symbol!, [.. columns.Select((values, c) => new Series(names[c + first], axis, [.. values]))]);
    }

    private static string[] Fields(string text, int expected, (string Source, int Line, char Delimiter) at)
    {
        var fields = text.Split(at.Delimiter);
        return fields.Length == expected
            ? fields
            : throw new CsvFormatException(at.Source, at.Line, $"{expected} fields were expected, as in the header; there are {fields.Length}.");
    }

    private static DateTime Time(string text, CsvTimes clock, string source, int line) =>
        clock.TryRead(text, out var time, out var problem) ? time : throw new CsvFormatException(source, line, problem);

    private static double Number(string text, string name, string source, int line)
    {
        if (text.Length == 0)
        {
            return double.NaN;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new CsvFormatException(source, line, $"{name} must be a number with a decimal point, or empty; was '{text}'.");
    }
}
