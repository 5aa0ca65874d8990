using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>The rules of a bar: those no computation survives are fatal, those it does are reported as defects.</summary>
internal static class BarRules
{
    public static void RequireUsable(BarColumns columns)
    {
        var count = columns.CloseTime.Length;
        RequirePrices(columns, "open", columns.Open, count);
        RequirePrices(columns, "high", columns.High, count);
        RequirePrices(columns, "low", columns.Low, count);
        RequirePrices(columns, "close", columns.Close, count);
        if (columns.AdjustedClose is { } adjusted)
        {
            RequirePrices(columns, "adjusted close", adjusted, count);
        }

        if (columns.Volume is { } volume)
        {
            RequireVolumes(columns, volume, count);
        }
    }

    public static IReadOnlyList<BarDefect> FindDefects(BarSeries bars)
    {
        var defects = new List<BarDefect>();
        for (var i = 0; i < bars.Count; i++)
        {
            var bar = bars[i];
            if (bar.High < Math.Max(bar.Open, bar.Close) || bar.Low > Math.Min(bar.Open, bar.Close) || bar.High < bar.Low)
            {
                defects.Add(new BarDefect(i, bar.CloseTime, string.Create(CultureInfo.InvariantCulture,
                    $"low ≤ open, close ≤ high does not hold: open {bar.Open}, high {bar.High}, low {bar.Low}, close {bar.Close}")));
            }
        }

        return defects;
    }

    private static void RequirePrices(BarColumns columns, string name, double[] prices, int count)
    {
        RequireLength(name, prices, count);
        for (var i = 0; i < prices.Length; i++)
        {
            if (!(prices[i] > 0 && prices[i] < double.PositiveInfinity))
            {
                throw new InvalidBarsException(i, columns.CloseTime[i], string.Create(CultureInfo.InvariantCulture,
                    $"{name} must be a finite price above zero; was {prices[i]}. Repair or remove the row"));
            }
        }
    }

    private static void RequireVolumes(BarColumns columns, double[] volumes, int count)
    {
        RequireLength("volume", volumes, count);
        for (var i = 0; i < volumes.Length; i++)
        {
            if (volumes[i] < 0 || double.IsInfinity(volumes[i]))
            {
                throw new InvalidBarsException(i, columns.CloseTime[i], string.Create(CultureInfo.InvariantCulture,
                    $"volume must be zero or more, or NaN when not reported; was {volumes[i]}. Repair or remove the row"));
            }
        }
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
