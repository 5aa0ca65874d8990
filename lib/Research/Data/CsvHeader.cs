namespace AlgoAcademy.Research;

/// <summary>Which column of a CSV file holds what; −1 for a column that is absent.</summary>
internal sealed record CsvHeader(string Source, int Width)
{
    private static readonly string[] TimeNames = ["datetime", "timestamp", "closetime", "opentime", "opentimems", "date", "time", "day", "period", "indexlevel0", "index"];

    public required int Time { get; init; }

    /// <summary>A second column to be read behind the first: the time of day beside a date.</summary>
    public required int TimeOfDay { get; init; }

    public required int Open { get; init; }

    public required int High { get; init; }

    public required int Low { get; init; }

    public required int Close { get; init; }

    public required int Volume { get; init; }

    public required int AdjustedClose { get; init; }

    /// <exception cref="CsvFormatException">No time or no close.</exception>
    public static CsvHeader Parse(string source, IReadOnlyList<string> columns) => Find(source, columns)
        ?? throw new CsvFormatException(source, 1,
            $"the header must name a time column ({string.Join(", ", TimeNames)}) and 'close'; it names {string.Join(", ", columns)}. "
            + "Rename the columns, or set CsvOptions.Delimiter if they are not separated as the header seems to say.");

    /// <summary>Which column holds what; null without a time or a close.</summary>
    public static CsvHeader? Find(string source, IReadOnlyList<string> columns)
    {
        string[] names = [.. columns.Select(Normalize)];
        int Index(params ReadOnlySpan<string> known)
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

        var time = Index(TimeNames);
        var header = new CsvHeader(source, names.Length)
        {
            Time = time,
            TimeOfDay = time >= 0 && names[time] == "date" ? Index("time") : -1,
            Open = Index("open", "o", "openprice", "1open"),
            High = Index("high", "h", "highprice", "2high", "max"),
            Low = Index("low", "l", "lowprice", "3low", "min"),
            Close = Index("close", "closelast", "last", "price", "c", "closeprice", "4close", "settle", "value"),
            Volume = Index("volume", "vol", "v", "5volume", "6volume", "volumebtc", "tickvol", "size"),
            AdjustedClose = Index("adjclose", "adjustedclose", "5adjustedclose", "adjustedcloseprice"),
        };
        return header.Time >= 0 && header.Close >= 0 ? header : null;
    }

    private static string Normalize(string name) =>
        new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
