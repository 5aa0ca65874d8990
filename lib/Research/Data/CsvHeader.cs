namespace AlgoAcademy.Research;

/// <summary>Which column of a CSV file holds what; −1 for a column that is absent.</summary>
internal sealed record CsvHeader(string Source, int Width)
{
    private static readonly string[] TimeNames = ["date", "time", "datetime", "timestamp", "closetime"];

    public required int Time { get; init; }

    public required int Open { get; init; }

    public required int High { get; init; }

    public required int Low { get; init; }

    public required int Close { get; init; }

    public required int Volume { get; init; }

    public required int AdjustedClose { get; init; }

    public static CsvHeader Parse(string source, string? line, char delimiter)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            throw new CsvFormatException(source, 1, "a header row was expected; the file is empty.");
        }

        var names = Array.ConvertAll(line.Split(delimiter), Normalize);
        int Find(params ReadOnlySpan<string> known)
        {
            foreach (var name in known)
            {
                if (Array.IndexOf(names, name) is >= 0 and var found)
                {
                    return found;
                }
            }

            return -1;
        }

        var header = new CsvHeader(source, names.Length)
        {
            Time = Find(TimeNames),
            Open = Find("open"),
            High = Find("high"),
            Low = Find("low"),
            Close = Find("close", "last", "price"),
            Volume = Find("volume", "vol"),
            AdjustedClose = Find("adjclose", "adjustedclose"),
        };
        return header.Time >= 0 && header.Close >= 0
            ? header
            : throw new CsvFormatException(source, 1,
                $"the header must name a time column ({string.Join(", ", TimeNames)}) and 'close'; it names {line.Trim()}. "
                + "Rename the columns, or set CsvOptions.Delimiter if they are not separated by commas.");
    }

    private static string Normalize(string name) =>
        new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
