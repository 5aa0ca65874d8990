using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Reads the times of one file: one after the other, in one format, in one timezone, to UTC.</summary>
internal sealed class CsvTimes
{
    private const DateTimeStyles Kept = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.RoundtripKind;

    private static readonly string[] Iso =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm",
        "yyyyMMdd", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyyMMdd HH:mm:ss", "yyyyMMdd HH:mm",
        "yyyyMMdd HHmmss", "yyyy-MM-ddTHH:mmK",
    ];

    private readonly string[] formats;
    private readonly TimeZoneInfo zone;
    private readonly TimeSpan delay;
    private int likely;
    private DateTime previous = DateTime.MinValue;

    /// <exception cref="ArgumentException">This machine knows no timezone of that name.</exception>
    public CsvTimes(CsvOptions options)
    {
        formats = options.TimeFormat is { } format ? [format] : Iso;
        zone = options.TimeZone is { } name ? ZoneOf(name) : TimeZoneInfo.Utc;
        delay = options.CloseDelay;
        Expected = options.TimeFormat is { } own
            ? $"the time must be in format '{own}'"
            : "the time must be ISO 8601 (2024-01-31 or 2024-01-31T15:30:00Z)";
    }

    /// <summary>What a time must look like, for messages.</summary>
    public string Expected { get; }

    /// <summary>The instant in UTC at which the bar closes; otherwise the reason why the text is no time.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out DateTime time, out string problem)
    {
        problem = "";
        if (!TryParse(text, out time))
        {
            problem = $"{Expected}; was '{text}'. Say another format in CsvOptions.TimeFormat.";
            return false;
        }

        return TryClose(time, out time, out problem);
    }

    /// <summary>The instant in UTC at which the bar of this written time closes; otherwise the reason why there is none.</summary>
    public bool TryClose(DateTime written, out DateTime time, out string problem)
    {
        problem = "";
        time = written;
        if (time.Kind == DateTimeKind.Unspecified)
        {
            if (zone.IsInvalidTime(time))
            {
                problem = string.Create(CultureInfo.InvariantCulture,
                    $"the time '{time:yyyy-MM-dd HH:mm:ss}' does not exist in {zone.Id}: the clocks skip it. Check CsvOptions.TimeZone.");
                return false;
            }

            time = ToUtc(time);
        }

        previous = time = time.ToUniversalTime();
        time += delay;
        return true;
    }

    /// <summary>The instant of a Unix time whose unit its number of digits tells; null when they tell none.</summary>
    public static DateTime? FromUnix(long number) => TryUnix(number.ToString(CultureInfo.InvariantCulture), out var time) ? time : null;

    private bool TryParse(ReadOnlySpan<char> text, out DateTime time)
    {
        if (ReferenceEquals(formats, Iso) && IsoTime.TryRead(text, out time))
        {
            return true;
        }

        // Nearly always the format of the row before: trying all of them each time would cost as much as the rest of the file.
        if (DateTime.TryParseExact(text, formats[likely], CultureInfo.InvariantCulture, Kept, out time))
        {
            return true;
        }

        for (var i = 0; i < formats.Length; i++)
        {
            if (DateTime.TryParseExact(text, formats[i], CultureInfo.InvariantCulture, Kept, out time))
            {
                likely = i;
                return true;
            }
        }

        return ReferenceEquals(formats, Iso) && TryUnix(text, out time);
    }

    // The number of digits tells the unit for every instant from September 2001 to November 2286.
    private static bool TryUnix(ReadOnlySpan<char> text, out DateTime time)
    {
        time = default;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        long? ticks = text.Length switch
        {
            10 => number * TimeSpan.TicksPerSecond,
            13 => number * TimeSpan.TicksPerMillisecond,
            16 => number * TimeSpan.TicksPerMicrosecond,
            19 => number / TimeSpan.NanosecondsPerTick,
            _ => null,
        };
        time = ticks is { } since ? DateTime.UnixEpoch.AddTicks(since) : default;
        return ticks is not null;
    }

    private DateTime ToUtc(DateTime local)
    {
        if (!zone.IsAmbiguousTime(local))
        {
            return TimeZoneInfo.ConvertTimeToUtc(local, zone);
        }

        var offsets = zone.GetAmbiguousTimeOffsets(local);
        var (first, second) = (local - offsets.Max(), local - offsets.Min());
        return DateTime.SpecifyKind(first > previous ? first : second, DateTimeKind.Utc);
    }

    private static TimeZoneInfo ZoneOf(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found)
        ? found
        : throw new ArgumentException($"CsvOptions.TimeZone must be a timezone this machine knows, for example America/New_York or UTC; was '{name}'.", nameof(name));
}
