namespace AlgoAcademy.Research;

/// <summary>How to read a CSV file of bars.</summary>
public sealed record CsvOptions
{
    /// <summary>Symbol of the bars; by default the file's name without extension.</summary>
    public string? Symbol { get; init; }

    /// <summary>Frequency; by default inferred from the median gap (daily and coarser only).</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>Column delimiter; by default the one that the header shows (comma, semicolon, tab or bar).</summary>
    public char? Delimiter { get; init; }

    /// <summary>
    /// .NET format of the time column, for example <c>dd.MM.yyyy</c>. By default ISO 8601 or Unix time (10 digits are seconds, 13
    /// milliseconds, 16 microseconds, 19 nanoseconds) only, because 01/02/2020 is two different days.
    /// </summary>
    public string? TimeFormat { get; init; }

    /// <summary>
    /// Timezone of times written without an offset, for example <c>America/New_York</c>; by default UTC. An hour that a clock
    /// change skips is refused; of an hour that comes twice the first is taken, and the second once the first has passed.
    /// </summary>
    public string? TimeZone { get; init; }

    /// <summary>How long after the written time a bar closes: one minute for minute bars stamped with their start.</summary>
    public TimeSpan CloseDelay { get; init; }

    /// <summary>Whether numbers are written with a decimal comma (1,5 for three halves); by default with a point.</summary>
    public bool DecimalComma { get; init; }
}
