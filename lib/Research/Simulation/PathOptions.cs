namespace AlgoAcademy.Research;

/// <summary>Length, start and calendar of a simulated price path.</summary>
public record PathOptions
{
    /// <summary>Number of bars, at least 2.</summary>
    public int Count { get; init; } = 2520;

    /// <summary>Close of the first bar, above zero.</summary>
    public double StartPrice { get; init; } = 100;

    /// <summary>Date of the first bar; the bars follow on weekdays. A weekend moves to its Monday.</summary>
    public DateTime Start { get; init; } = new(2000, 1, 3, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Bars a year: turns yearly drift and volatility into those of a bar.</summary>
    public double BarsPerYear { get; init; } = 252;

    internal virtual IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Count, 2, int.MaxValue),
        .. OptionRules.Positive(StartPrice),
        .. OptionRules.Positive(BarsPerYear),
    ];

    /// <summary>The dates as an axis of daily bars.</summary>
    internal TimeAxis Axis() => new(Dates(), Frequency.Daily with { BarsPerYear = BarsPerYear });

    /// <summary>Weekdays at 00:00 UTC from <see cref="Start"/> on.</summary>
    internal DateTime[] Dates()
    {
        var dates = new DateTime[Count];
        var date = DateTime.SpecifyKind(Start.Date, DateTimeKind.Utc);
        for (var i = 0; i < dates.Length; i++)
        {
            while (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                date = date.AddDays(1);
            }

            dates[i] = date;
            date = date.AddDays(1);
        }

        return dates;
    }
}
