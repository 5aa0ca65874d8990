namespace AlgoAcademy.Research;

/// <summary>How suspicious <see cref="BarSeries.Check"/> is.</summary>
public sealed record CheckOptions
{
    /// <summary>
    /// A return is an outlier when its size is this many times the scale of its neighbourhood (1.4826 times the median size of the
    /// 50 returns around it: the standard deviation, were they normal).
    /// </summary>
    public double OutlierScale { get; init; } = 10;

    /// <summary>So many bars in a row with one and the same close are stale.</summary>
    public int StaleBars { get; init; } = 5;

    /// <summary>The sessions there should be; without it, gaps are judged by the usual distance of the bars.</summary>
    public TradingCalendar? Calendar { get; init; }

    internal IEnumerable<string> Faults()
    {
        foreach (var fault in OptionRules.Positive(OutlierScale))
        {
            yield return fault;
        }

        if (StaleBars < 2)
        {
            yield return $"StaleBars must be at least 2 bars; was {StaleBars}.";
        }
    }
}
