using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>UTC times on a chart's axis: milliseconds since 1970-01-01.</summary>
internal static class ChartTime
{
    internal static double ToMilliseconds(DateTime time) => time.Kind == DateTimeKind.Utc
        ? (time.Ticks - DateTime.UnixEpoch.Ticks) / (double)TimeSpan.TicksPerMillisecond
        : throw new ArgumentException(
            $"Times on a chart must be UTC; {time:yyyy-MM-dd HH:mm:ss} was {time.Kind}. Use DateTime.SpecifyKind or ToUniversalTime.", nameof(time));

    internal static DateTime FromMilliseconds(double milliseconds) => DateTime.UnixEpoch.AddMilliseconds(milliseconds);

    /// <summary>The date alone for a midnight, else date and time.</summary>
    internal static string Text(double milliseconds)
    {
        var time = FromMilliseconds(milliseconds);
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
