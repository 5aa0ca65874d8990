using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Returns by calendar year and month (UTC), compounded from the equity: the table at the foot of a fund's fact sheet.</summary>
/// <param name="Years">One row a year, oldest first; years without bars have none.</param>
public sealed record ReturnTable(IReadOnlyList<YearOfReturns> Years)
{
    private static readonly string s_head = $"{"%",4} {"year",7} {string.Concat(MonthNames.Select(name => name.PadLeft(7)))}";

    /// <summary>
    /// The table of an equity curve: from the last value of a month to the last value of the next that has one. The first return
    /// starts at the first value; the first and the last month may be incomplete.
    /// </summary>
    /// <param name="equity">
    /// Equity or prices; leading NaN are left out. Bars of a day or longer count in the month that dates them; a shorter bar in
    /// the month in which it ran, so that one that closes at midnight belongs to the day before.
    /// </param>
    /// <returns>NaN for a month that starts or ends at NaN or starts at or below zero.</returns>
    /// <exception cref="ArgumentNullException">No series.</exception>
    public static ReturnTable Of(Series equity)
    {
        ArgumentNullException.ThrowIfNull(equity);
        var counted = equity.AfterWarmUp();
        return From(counted, counted.Count > 0 ? counted.First : double.NaN);
    }

    /// <summary>The table of values that started from a value before the first of them.</summary>
    internal static ReturnTable From(Series counted, double start)
    {
        var years = new List<YearOfReturns>();
        double monthStart = start, yearStart = start;
        var months = NewYear();
        for (var t = 0; t < counted.Count; t++)
        {
            var day = Day(counted, t);
            var next = t + 1 < counted.Count ? Day(counted, t + 1) : DateTime.MaxValue;
            if (next.Month != day.Month || next.Year != day.Year)
            {
                months[day.Month - 1] = Growth(monthStart, counted[t]);
                monthStart = counted[t];
            }

            if (next.Year != day.Year)
            {
                years.Add(new YearOfReturns(day.Year, months, Growth(yearStart, counted[t])));
                yearStart = counted[t];
                months = NewYear();
            }
        }

        return new ReturnTable(years);
    }

    /// <summary>All months that have a return, oldest first.</summary>
    public IEnumerable<double> Months => Years.SelectMany(year => year.Months).Where(month => !double.IsNaN(month));

    /// <summary>The best month; NaN without months.</summary>
    public double BestMonth => Months.DefaultIfEmpty(double.NaN).Max();

    /// <summary>The worst month; NaN without months.</summary>
    public double WorstMonth => Months.DefaultIfEmpty(double.NaN).Min();

    /// <summary>Share of months above zero; NaN without months.</summary>
    public double WinningMonths => WinRate.Of(Months.ToArray());

    /// <summary>A line for each year: the year's return, then its months, in percent.</summary>
    public override string ToString() => string.Join(Environment.NewLine, Years.Select(year => year.ToString()).Prepend(s_head));

    internal static IEnumerable<string> MonthNames => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames.Take(12);

    private static DateTime Day(Series series, int t) =>
        series.BarsPerYear > 366 ? series.Times[t].AddTicks(-1) : series.Times[t];

    private static double Growth(double start, double end) => start > 0 ? (end / start) - 1 : double.NaN;

    private static double[] NewYear()
    {
        var months = new double[12];
        Array.Fill(months, double.NaN);
        return months;
    }
}
