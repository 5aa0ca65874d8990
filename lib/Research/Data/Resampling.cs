using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Coarser bars out of finer ones, by calendar period in UTC.</summary>
internal static class Resampling
{
    public static BarSeries Run(BarSeries bars, Frequency target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var period = PeriodOf(target);
        if (target.BarsPerYear >= bars.BarsPerYear)
        {
            throw new ArgumentException(
                $"Resample needs a coarser frequency than {bars.Frequency.Name}; was {target.Name}. Finer bars cannot be made from coarse ones.",
                nameof(target));
        }

        var starts = PeriodStarts(bars, period);
        var count = starts.Count;
        var columns = new BarColumns
        {
            CloseTime = new DateTime[count],
            Open = new double[count],
            High = new double[count],
            Low = new double[count],
            Close = new double[count],
            Volume = new double[count],
            AdjustedClose = bars.AdjustedClose is null ? null : new double[count],
        };
        for (var p = 0; p < count; p++)
        {
            Fill(columns, bars, p, starts[p]..(p + 1 < count ? starts[p + 1] : bars.Count));
        }

        return new BarSeries(bars.Symbol, target, columns);
    }

    private static void Fill(BarColumns columns, BarSeries bars, int p, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(bars.Count);
        var last = start + length - 1;
        // Daily and coarser bars are named by a date, so a period made of intraday bars takes the date of its last instant.
        var time = bars.CloseTime[last];
        columns.CloseTime[p] = bars.BarsPerYear > 366 ? time.AddTicks(-1).Date : time;
        columns.Open[p] = bars.Open[start];
        columns.Close[p] = bars.Close[last];
        double high = 0, low = double.PositiveInfinity, volume = 0;
        for (var i = start; i <= last; i++)
        {
            high = Math.Max(high, bars.High[i]);
            low = Math.Min(low, bars.Low[i]);
            volume += bars.Volume[i];
        }

        columns.High[p] = high;
        columns.Low[p] = low;
        columns.Volume![p] = volume;
        if (columns.AdjustedClose is { } adjusted)
        {
            adjusted[p] = bars.AdjustedClose![last];
        }
    }

    private static List<int> PeriodStarts(BarSeries bars, Func<DateTime, int> period)
    {
        var starts = new List<int>();
        var current = int.MinValue;
        for (var i = 0; i < bars.Count; i++)
        {
            // A bar that ends at midnight belongs to the day that ends there; a daily bar names its own day.
            var time = bars.BarsPerYear > 366 ? bars.CloseTime[i].AddTicks(-1) : bars.CloseTime[i];
            var key = period(time);
            if (key != current)
            {
                starts.Add(i);
                current = key;
            }
        }

        return starts;
    }

    private static Func<DateTime, int> PeriodOf(Frequency target) => target.Name switch
    {
        "daily" => static time => (time.Year * 366) + time.DayOfYear,
        "weekly" => static time => (ISOWeek.GetYear(time) * 54) + ISOWeek.GetWeekOfYear(time),
        "monthly" => static time => (time.Year * 12) + time.Month,
        _ => throw new ArgumentException($"Resample knows daily, weekly and monthly; was {target.Name}.", nameof(target)),
    };
}
