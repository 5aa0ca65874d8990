using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>The rules of a bar that no computation survives: columns that break one never become a series.</summary>
internal static class BarRules
{
    /// <exception cref="InvalidBarsException">The first defect.</exception>
    public static void RequireUsable(BarColumns columns)
    {
        if (Fatal(columns).FirstOrDefault() is { } first)
        {
            throw new InvalidBarsException(first.Index, first.Time, first.Rule);
        }
    }

    /// <summary>Whether low ≤ open, close ≤ high holds for bar <paramref name="i"/>.</summary>
    public static bool HasRange(BarSeries bars, int i) =>
        bars.High[i] >= Math.Max(bars.Open[i], bars.Close[i]) && bars.Low[i] <= Math.Min(bars.Open[i], bars.Close[i]) && bars.High[i] >= bars.Low[i];

    /// <summary>All fatal defects, column by column.</summary>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    public static IEnumerable<BarDefect> Fatal(BarColumns columns)
    {
        var count = columns.CloseTime.Length;
        RequireLength("open", columns.Open, count);
        RequireLength("high", columns.High, count);
        RequireLength("low", columns.Low, count);
        RequireLength("close", columns.Close, count);
        if (columns.AdjustedClose is not null)
        {
            RequireLength("adjusted close", columns.AdjustedClose, count);
        }

        if (columns.Volume is not null)
        {
            RequireLength("volume", columns.Volume, count);
        }

        return [.. Times(columns.CloseTime), .. Prices(columns, "open", columns.Open), .. Prices(columns, "high", columns.High),
            .. Prices(columns, "low", columns.Low), .. Prices(columns, "close", columns.Close),
            .. Prices(columns, "adjusted close", columns.AdjustedClose ?? []), .. Volumes(columns, columns.Volume ?? [])];
    }

    private static IEnumerable<BarDefect> Times(DateTime[] times)
    {
        for (var i = 0; i < times.Length; i++)
        {
            if (TimeAxis.FaultOf(times, i) is { } fault)
            {
                yield return new BarDefect(i, times[i], DefectKind.TimeUnordered, fault);
            }
        }
    }

    private static IEnumerable<BarDefect> Prices(BarColumns columns, string name, double[] prices)
    {
        for (var i = FirstUnusable(prices); i < prices.Length; i++)
        {
            if (!(prices[i] > 0 && prices[i] < double.PositiveInfinity))
            {
                yield return new BarDefect(i, columns.CloseTime[i], DefectKind.PriceUnusable, string.Create(CultureInfo.InvariantCulture,
                    $"{name} must be a finite price above zero; was {prices[i]}. Repair or remove the row"));
            }
        }
    }

    private static IEnumerable<BarDefect> Volumes(BarColumns columns, double[] volumes)
    {
        for (var i = 0; i < volumes.Length; i++)
        {
            if (volumes[i] < 0 || double.IsInfinity(volumes[i]))
            {
                yield return new BarDefect(i, columns.CloseTime[i], DefectKind.VolumeUnusable, string.Create(CultureInfo.InvariantCulture,
                    $"volume must be zero or more, or NaN when not reported; was {volumes[i]}. Repair or remove the row"));
            }
        }
    }

    // Plain and without allocation: nearly all columns are usable from end to end.
    private static int FirstUnusable(ReadOnlySpan<double> prices)
    {
        for (var i = 0; i < prices.Length; i++)
        {
            if (!(prices[i] > 0 && prices[i] < double.PositiveInfinity))
            {
                return i;
            }
        }

        return prices.Length;
    }

    private static void RequireLength(string name, double[]? column, int count)
    {
        ArgumentNullException.ThrowIfNull(column, name);
        if (column.Length != count)
        {
            throw new ArgumentException($"Column {name} must have one value for each of the {count} close times; had {column.Length}.", name);
        }
    }
}
