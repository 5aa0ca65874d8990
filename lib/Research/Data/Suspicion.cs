using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Looks for bars that are usable but doubtful.</summary>
internal static class Suspicion
{
    private const int Neighbours = 25; // on each side
    private const double NormalScale = 1.4826; // median absolute value of a standard normal is 1 / 1.4826

    // A 3-for-2 split and the ratios up to 20; larger issues of bonus shares exist, and are outliers anyway.
    private static readonly double[] SplitRatios = [1.5, 2, 2.5, 3, 4, 5, 7, 8, 10, 15, 20];

    public static BarCheck Search(BarSeries bars, CheckOptions options)
    {
        OptionRules.Require(options.Faults());
        return new BarCheck(bars.Symbol, bars.Count, [.. Ranges(bars), .. Jumps(bars, options), .. BarGaps.Search(bars, options.Calendar), .. Stillness(bars, options)]);
    }

    private static IEnumerable<BarDefect> Ranges(BarSeries bars)
    {
        for (var i = 0; i < bars.Count; i++)
        {
            if (!BarRules.HasRange(bars, i))
            {
                var bar = bars[i];
                yield return At(bars, i, DefectKind.RangeBroken, string.Create(CultureInfo.InvariantCulture,
                    $"low ≤ open, close ≤ high does not hold: open {bar.Open}, high {bar.High}, low {bar.Low}, close {bar.Close}"));
            }
        }
    }

    private static List<BarDefect> Jumps(BarSeries bars, CheckOptions options)
    {
        var found = new List<BarDefect>();
        var returns = LogReturns(bars.Close.Values.AsSpan());
        for (var i = 1; i < bars.Count; i++)
        {
            var scale = ScaleAround(returns, i);
            if (SplitRatioOf(bars, i) is { } ratio)
            {
                found.Add(At(bars, i, DefectKind.SplitSuspect, string.Create(CultureInfo.InvariantCulture,
                    $"the open of {bars.Open[i]:G6} after a close of {bars.Close[i - 1]:G6} looks like a split {ratio:G3} : 1; see Adjust")));
            }
            else if (Math.Abs(returns[i]) > options.OutlierScale * scale)
            {
                found.Add(Jump(bars, returns, i, scale));
            }
        }

        return found;
    }

    private static BarDefect Jump(BarSeries bars, double[] returns, int i, double scale)
    {
        var change = Math.Exp(returns[i]) - 1;
        var takenBack = i + 1 < returns.Length && Math.Abs(returns[i] + returns[i + 1]) < 0.2 * Math.Abs(returns[i]);
        return takenBack
            ? At(bars, i, DefectKind.Spike, string.Create(CultureInfo.InvariantCulture, $"a change of {change:P2} that the next bar takes back"))
            : At(bars, i, DefectKind.Outlier, string.Create(CultureInfo.InvariantCulture,
                $"a change of {change:P2}, {Math.Abs(returns[i]) / scale:F0} times the usual size of the {2 * Neighbours} around it"));
    }

    private static IEnumerable<BarDefect> Stillness(BarSeries bars, CheckOptions options)
    {
        var same = 1;
        for (var i = 0; i < bars.Count; i++)
        {
            if (bars.Volume[i] == 0)
            {
                yield return At(bars, i, DefectKind.NoVolume, "volume is zero: nothing was traded, so nothing could be filled");
            }

            same = i > 0 && bars.Close[i] == bars.Close[i - 1] ? same + 1 : 1;
            if (same == options.StaleBars)
            {
                yield return At(bars, i, DefectKind.Stale, string.Create(CultureInfo.InvariantCulture, $"the close is {bars.Close[i]:G8} for {same} bars or more"));
            }
        }
    }

    private static double[] LogReturns(ReadOnlySpan<double> close)
    {
        var returns = new double[close.Length];
        for (var i = 1; i < close.Length; i++)
        {
            returns[i] = Math.Log(close[i] / close[i - 1]);
        }

        return returns;
    }

    /// <summary>1.4826 · median of |returns| around i without i; infinite where there are too few to judge by.</summary>
    private static double ScaleAround(double[] returns, int i)
    {
        var (first, last) = (Math.Max(1, i - Neighbours), Math.Min(returns.Length - 1, i + Neighbours));
        if (last - first < Neighbours)
        {
            return double.PositiveInfinity;
        }

        Span<double> sizes = stackalloc double[2 * Neighbours];
        var count = 0;
        for (var k = first; k <= last; k++)
        {
            if (k != i)
            {
                sizes[count++] = Math.Abs(returns[k]);
            }
        }

        sizes = sizes[..count];
        sizes.Sort();
        var median = sizes[count / 2];
        return median > 0 ? NormalScale * median : double.PositiveInfinity;
    }

    private static double? SplitRatioOf(BarSeries bars, int i)
    {
        var ratio = bars.Close[i - 1] / bars.Open[i];
        var size = Math.Max(ratio, 1 / ratio);
        if (bars.Frequency.IsIntraday || size < 1.4)
        {
            return null;
        }

        foreach (var known in SplitRatios)
        {
            if (Math.Abs((size / known) - 1) < 0.03)
            {
                return ratio > 1 ? known : 1 / known;
            }
        }

        return null;
    }

    private static BarDefect At(BarSeries bars, int i, DefectKind kind, string rule) => new(i, bars.CloseTime[i], kind, rule);
}
