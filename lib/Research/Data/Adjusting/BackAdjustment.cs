using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Prices before a split or dividend onto the scale of the last bar.</summary>
internal static class BackAdjustment
{
    public static BarSeries Run(BarSeries bars, IReadOnlyCollection<CorporateAction> actions)
    {
        var (price, volume) = Factors(bars, actions);
        double[] Scaled(Series series, double[] factors) => [.. series.Select((value, i) => value * factors[i])];
        return new BarSeries(bars.Symbol, bars.Frequency, new BarColumns
        {
            CloseTime = [.. bars.CloseTime],
            Open = Scaled(bars.Open, price),
            High = Scaled(bars.High, price),
            Low = Scaled(bars.Low, price),
            Close = Scaled(bars.Close, price),
            Volume = Scaled(bars.Volume, volume),
            AdjustedClose = bars.AdjustedClose is { } adjusted ? [.. adjusted.Values] : null,
        });
    }

    // From the newest bar to the oldest: each action scales every bar before its day.
    private static (double[] Price, double[] Volume) Factors(BarSeries bars, IEnumerable<CorporateAction> actions)
    {
        var (prices, volumes) = (new double[bars.Count], new double[bars.Count]);
        var (price, volume) = (1.0, 1.0);
        var later = new Stack<CorporateAction>(actions.OrderBy(action => action.ExDate));
        for (var i = bars.Count - 1; i >= 0; i--)
        {
            while (later.TryPeek(out var action) && DayOf(bars, i) < action.ExDate)
            {
                later.Pop();
                // An action after the last bar has not happened in these data.
                if (i < bars.Count - 1)
                {
                    price *= (1 - DividendPart(bars, i, action)) / action.Ratio;
                    volume *= action.Ratio;
                }
            }

            (prices[i], volumes[i]) = (price, volume);
        }

        return (prices, volumes);
    }

    private static double DividendPart(BarSeries bars, int before, CorporateAction action)
    {
        var part = action.Dividend / bars.Close[before];
        return part < 1
            ? part
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"A dividend must be less than the close before; {action.Dividend} on {action.ExDate:yyyy-MM-dd} was paid from {bars.Close[before]}. Check its unit."), nameof(action));
    }

    private static DateOnly DayOf(BarSeries bars, int i) =>
        DateOnly.FromDateTime(bars.Frequency.IsIntraday ? bars.CloseTime[i].AddTicks(-1) : bars.CloseTime[i]);
}
