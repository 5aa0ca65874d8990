namespace AlgoAcademy.Research;

/// <summary>Returns by calendar year and month (UTC), compounded from the equity: the table at the foot of a fund's fact sheet.</summary>
/// <param name="Years">One row a year, oldest first.</param>
public sealed record ReturnTable(IReadOnlyList<YearOfReturns> Years)
{
    /// <summary>The table of an equity curve. The first and last month may be incomplete; the first return starts at the first value.</summary>
    /// <param name="equity">Equity or prices above zero; leading NaN are left out.</param>
    /// <exception cref="ArgumentNullException">No series.</exception>
    public static ReturnTable Of(Series equity)
    {
        ArgumentNullException.ThrowIfNull(equity);
        var years = new List<YearOfReturns>();
        var counted = equity.AfterWarmUp();
        var monthStart = counted.Count > 0 ? counted.First : double.NaN;
        var yearStart = monthStart;
        var months = NewYear();
        for (var t = 0; t < counted.Count; t++)
        {
            var time = counted.Times[t];
            var last = t + 1 == counted.Count;
            if (last || counted.Times[t + 1].Month != time.Month || counted.Times[t + 1].Year != time.Year)
            {
                months[time.Month - 1] = (counted[t] / monthStart) - 1;
                monthStart = counted[t];
            }

            if (last || counted.Times[t + 1].Year != time.Year)
            {
                years.Add(new YearOfReturns(time.Year, months, (counted[t] / yearStart) - 1));
                yearStart = counted[t];
                months = NewYear();
            }
        }

        return new ReturnTable(years);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(Environment.NewLine, Years);

    private static double[] NewYear()
    {
        var months = new double[12];
        Array.Fill(months, double.NaN);
        return months;
    }
}
