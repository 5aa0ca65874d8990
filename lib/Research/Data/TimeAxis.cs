using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AlgoAcademy.Research;

/// <summary>
/// The closing times that the columns of a data set share, oldest first, in UTC. Two series may be combined only on one axis.
/// </summary>
/// <remarks>
/// A daily (weekly, monthly) bar carries the date of its session at 00:00 UTC: the time is the session's name, and the
/// bar's values are known when that session closes on its exchange. An intraday bar carries the instant at which it ends.
/// </remarks>
public sealed class TimeAxis
{
    /// <summary>An axis over these times; the array is taken over, not copied: do not change it afterwards.</summary>
    /// <exception cref="InvalidBarsException">A time is not UTC, or not later than the one before.</exception>
    public TimeAxis(DateTime[] times, Frequency frequency)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(frequency);
        RequireOrder(times);
        Times = ImmutableCollectionsMarshal.AsImmutableArray(times);
        Frequency = frequency;
    }

    private TimeAxis(ImmutableArray<DateTime> checkedTimes, Frequency frequency)
    {
        Times = checkedTimes;
        Frequency = frequency;
    }

    /// <summary>
    /// An axis for rows without dates: row i is at 0001-01-01 + i days, a time that nobody takes for a date.
    /// </summary>
    /// <param name="count">Number of rows, zero or more.</param>
    /// <param name="frequency">How many rows make a year.</param>
    public static TimeAxis Numbered(int count, Frequency frequency)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var first = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
        DateTime[] times = [.. Enumerable.Range(0, count).Select(row => first.AddDays(row))];
        return new TimeAxis(times, frequency);
    }

    /// <summary>Closing times, strictly increasing, UTC.</summary>
    public ImmutableArray<DateTime> Times { get; }

    /// <summary>How often a bar closes and how many make a year.</summary>
    public Frequency Frequency { get; }

    /// <summary>Number of bars.</summary>
    public int Count => Times.Length;

    /// <summary>Index of the first bar at or after <paramref name="time"/>; <see cref="Count"/> if there is none.</summary>
    /// <param name="time">A UTC time; one of unspecified kind is read as UTC.</param>
    /// <exception cref="ArgumentException">The time is local.</exception>
    public int IndexAtOrAfter(DateTime time)
    {
        if (time.Kind == DateTimeKind.Local)
        {
            throw new ArgumentException($"Time must be UTC; was local {time:O}. Use ToUniversalTime().", nameof(time));
        }

        var found = Times.AsSpan().BinarySearch(time);
        return found >= 0 ? found : ~found;
    }

    /// <summary>True when both name the same times in the same order.</summary>
    public bool IsAlignedWith(TimeAxis other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other) || Times == other.Times || Times.AsSpan().SequenceEqual(other.Times.AsSpan());
    }

    internal TimeAxis Slice(int start, int count) =>
        start == 0 && count == Count ? this : new(Times.Slice(start, count), Frequency);

    internal void RequireAlignedWith(TimeAxis other, string what)
    {
        if (!IsAlignedWith(other))
        {
            throw new ArgumentException(
                $"{what} must share one time axis; had {Describe()} and {other.Describe()}. Slice both to the same dates first.", what);
        }
    }

    private string Describe() => Count == 0
        ? "0 bars"
        : string.Create(CultureInfo.InvariantCulture, $"{Count} bars {Times[0]:yyyy-MM-dd}..{Times[^1]:yyyy-MM-dd}");

    /// <summary>What is wrong with time <paramref name="i"/>, or null.</summary>
    internal static string? FaultOf(DateTime[] times, int i)
    {
        if (times[i].Kind != DateTimeKind.Utc)
        {
            return $"close time must be UTC; its kind was {times[i].Kind}. Use DateTime.SpecifyKind or ToUniversalTime";
        }

        if (i == 0 || times[i] > times[i - 1])
        {
            return null;
        }

        return times[i] == times[i - 1]
            ? "close times must not repeat; this one equals the bar before. Remove the duplicate"
            : string.Create(CultureInfo.InvariantCulture,
                $"bars must run from oldest to newest; the bar before closes at {times[i - 1]:yyyy-MM-dd HH:mm:ss}. Sort the rows by time");
    }

    private static void RequireOrder(DateTime[] times)
    {
        for (var i = 0; i < times.Length; i++)
        {
            if (FaultOf(times, i) is { } fault)
            {
                throw new InvalidBarsException(i, times[i], fault);
            }
        }
    }
}
