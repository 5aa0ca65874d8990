namespace AlgoAcademy.Research;

/// <summary>
/// Reads the forms of ISO 8601 that nearly all files use (2024-01-31, 2024-01-31T15:30:00, with a blank for the T, with a Z) about ten
/// times as fast as the general parser, which reads all else.
/// </summary>
internal static class IsoTime
{
    private const int DateLength = 10;
    private const int TimeLength = 19;

    /// <summary>The time, of kind UTC with a Z and unspecified without; false for any other text, which may still be a time.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateTime time)
    {
        time = default;
        var utc = text.Length == TimeLength + 1 && text[TimeLength] == 'Z';
        if (!(utc || text.Length is DateLength or TimeLength) || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (year, month, day) = ((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8));
        if (year < 1 || month is < 1 or > 12 || day < 1 || Two(text, 2) < 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var date = new DateTime(year, month, day, 0, 0, 0, utc ? DateTimeKind.Utc : DateTimeKind.Unspecified);
        if (text.Length == DateLength)
        {
            time = date;
            return true;
        }

        var (hour, minute, second) = (Two(text, 11), Two(text, 14), Two(text, 17));
        if (text[10] is not ('T' or ' ') || text[13] != ':' || text[16] != ':' || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
        {
            return false;
        }

        time = date.AddTicks(((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond);
        return true;
    }

    // Far below zero when one of the two is no digit.
    private static int Two(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) ? ((text[at] - '0') * 10) + (text[at + 1] - '0') : -10_000;
}
