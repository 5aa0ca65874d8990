namespace AlgoAcademy.Research;

/// <summary>One bar out of each group of rows: first open, highest high, lowest low, last close, summed volume.</summary>
internal static class Aggregation
{
    public static BarSeries Of(BarSeries bars, Grouping groups, Frequency frequency)
    {
        var columns = Empty(groups, bars.AdjustedClose is not null);
        for (var g = 0; g < groups.Count; g++)
        {
            var (start, length) = groups[g];
            columns.Open[g] = bars.Open[start];
            columns.High[g] = Highest(bars.High.Values.AsSpan(start, length));
            columns.Low[g] = Lowest(bars.Low.Values.AsSpan(start, length));
            columns.Close[g] = bars.Close[start + length - 1];
            columns.Volume![g] = Sum(bars.Volume.Values.AsSpan(start, length));
            if (columns.AdjustedClose is { } adjusted)
            {
                adjusted[g] = bars.AdjustedClose![start + length - 1];
            }
        }

        return new BarSeries(bars.Symbol, frequency, columns);
    }

    public static BarSeries Of(Trades trades, Grouping groups, Frequency frequency)
    {
        var columns = Empty(groups, adjusted: false);
        for (var g = 0; g < groups.Count; g++)
        {
            var (start, length) = groups[g];
            var prices = trades.Prices.AsSpan(start, length);
            columns.Open[g] = prices[0];
            columns.High[g] = Highest(prices);
            columns.Low[g] = Lowest(prices);
            columns.Close[g] = prices[^1];
            columns.Volume![g] = Sum(trades.Sizes.AsSpan(start, length));
        }

        return new BarSeries(trades.Symbol, frequency, columns);
    }

    private static double Highest(ReadOnlySpan<double> values)
    {
        var highest = values[0];
        foreach (var value in values)
        {
            highest = Math.Max(highest, value);
        }

        return highest;
    }

    private static double Lowest(ReadOnlySpan<double> values)
    {
        var lowest = values[0];
        foreach (var value in values)
        {
            lowest = Math.Min(lowest, value);
        }

        return lowest;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private static BarColumns Empty(Grouping groups, bool adjusted) => new()
    {
        CloseTime = groups.CloseTimes,
        Open = new double[groups.Count],
        High = new double[groups.Count],
        Low = new double[groups.Count],
        Close = new double[groups.Count],
        Volume = new double[groups.Count],
        AdjustedClose = adjusted ? new double[groups.Count] : null,
    };
}
