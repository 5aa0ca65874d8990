namespace AlgoAcademy.Research;

/// <summary>How to read a CSV file of bars.</summary>
public sealed record CsvOptions
{
    /// <summary>Symbol of the bars; by default the file's name without extension.</summary>
    public string? Symbol { get; init; }

    /// <summary>Frequency; by default inferred from the median gap (daily and coarser only).</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>Column delimiter.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>
    /// .NET format of the time column, for example <c>dd.MM.yyyy</c>. By default ISO 8601 only, because 01/02/2020 is two
    /// different days. Times without an offset are UTC.
    /// </summary>
    public string? TimeFormat { get; init; }

    /// <summary>How long after the written time a bar closes: one minute for minute bars stamped with their start.</summary>
    public TimeSpan CloseDelay { get; init; }
}
