namespace AlgoAcademy.Research;

/// <summary>How old a joined value may be, and when the values of a day are known.</summary>
public sealed record AsOfOptions
{
    /// <summary>Greatest age of a value; older ones become NaN. By default any age. Not negative.</summary>
    public TimeSpan? Tolerance { get; init; }

    /// <summary>
    /// The market whose session a daily value belongs to: the value is known when that session closes. Needed where daily and
    /// intraday times meet, because a daily bar carries the name of its day, hours before it is known.
    /// </summary>
    public TradingCalendar? Calendar { get; init; }

    /// <summary>How long after its time a value is published: a figure of the month that comes out ten days later. Not negative.</summary>
    public TimeSpan PublishedAfter { get; init; }

    internal IEnumerable<string> Faults()
    {
        if (Tolerance < TimeSpan.Zero)
        {
            yield return $"Tolerance must be zero or more; was {Tolerance}.";
        }

        if (PublishedAfter < TimeSpan.Zero)
        {
            yield return $"PublishedAfter must be zero or more: a value is not known before its time; was {PublishedAfter}.";
        }
    }
}
