namespace AlgoAcademy.Research;

/// <summary>
/// The New York Stock Exchange and Nasdaq since 1990: nine or ten holidays by rule, days of mourning and disaster by list, 09:30 to
/// 16:00 New York time, 13:00 on the eve of Independence Day and Christmas and on the day after Thanksgiving.
/// </summary>
/// <remarks>
/// A holiday on Saturday is kept on Friday, unless that Friday ends the year (NYSE Rule 7.2); one on Sunday is kept on Monday. Half
/// days before 2013 followed no fixed rule: they are given full hours here.
/// </remarks>
internal sealed class UsEquityCalendar() : TradingCalendar(
    "US stock exchanges", TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), new TimeOnly(9, 30), new TimeOnly(16, 0))
{
    private const int FirstYear = 1990;

    // Funerals of Nixon, Reagan, Ford, Bush and Carter; the attacks of 2001; the hurricane of 2012.
    private static readonly HashSet<DateOnly> SpecialClosings =
    [
        new(1994, 4, 27), new(2001, 9, 11), new(2001, 9, 12), new(2001, 9, 13), new(2001, 9, 14), new(2004, 6, 11), new(2007, 1, 2),
        new(2012, 10, 29), new(2012, 10, 30), new(2018, 12, 5), new(2025, 1, 9),
    ];

    public override bool IsSession(DateOnly day)
    {
        if (day.Year < FirstYear)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, $"{Name}: the calendar knows the years from {FirstYear} on only.");
        }

        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day) && !SpecialClosings.Contains(day);
    }

    protected override TimeOnly CloseOf(DateOnly day) => day.Year >= 2013 && IsShort(day) ? new TimeOnly(13, 0) : OrdinaryClose;

    private static bool IsShort(DateOnly day) => day switch
    {
        { Month: 7, Day: 3 } => day.DayOfWeek != DayOfWeek.Friday,
        { Month: 12, Day: 24 } => true,
        { Month: 11 } => day.AddDays(-1) == Nth(4, DayOfWeek.Thursday, day.Year, 11),
        _ => false,
    };

    private static bool IsHoliday(DateOnly day)
    {
        var year = day.Year;
        return day == Kept(new(year, 1, 1))
            || (year >= 1998 && day == Nth(3, DayOfWeek.Monday, year, 1))
            || day == Nth(3, DayOfWeek.Monday, year, 2)
            || day == Easter(year).AddDays(-2)
            || day == LastMonday(year, 5)
            || (year >= 2022 && day == Kept(new(year, 6, 19)))
            || day == Kept(new(year, 7, 4))
            || day == Nth(1, DayOfWeek.Monday, year, 9)
            || day == Nth(4, DayOfWeek.Thursday, year, 11)
            || day == Kept(new(year, 12, 25));
    }

    private static DateOnly Kept(DateOnly holiday) => holiday.DayOfWeek switch
    {
        DayOfWeek.Sunday => holiday.AddDays(1),
        DayOfWeek.Saturday when holiday.DayOfYear > 1 => holiday.AddDays(-1),
        _ => holiday,
    };

    private static DateOnly Nth(int n, DayOfWeek weekday, int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (n - 1)));
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek + 6) % 7));
    }

    /// <summary>Easter Sunday of the Gregorian calendar: the anonymous algorithm of 1876 (Meeus 1991, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }
}
