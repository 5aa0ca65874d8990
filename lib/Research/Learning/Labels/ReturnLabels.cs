namespace AlgoAcademy.Research;

/// <summary>Labels by what the close does over a span that no barrier ends.</summary>
/// <remarks>Taught in lesson 20.</remarks>
public static class ReturnLabels
{
    /// <summary>Of each bar the return over the next bars: +1 above the threshold, −1 below minus the threshold, otherwise 0.</summary>
    /// <param name="bars">Their closes.</param>
    /// <param name="horizon">Bars ahead, at least 1; the last ones have no label.</param>
    /// <param name="threshold">A fraction, 0 or more.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static LabelSet FixedHorizon(BarSeries bars, int horizon, double threshold = 0)
    {
        ArgumentNullException.ThrowIfNull(bars);
        OptionRules.Require([.. OptionRules.Within(horizon, 1, int.MaxValue), .. OptionRules.Within(threshold, 0, double.MaxValue)], nameof(horizon));
        var labels = new List<EventLabel>();
        for (var t = 0; t < (long)bars.Count - horizon; t++)
        {
            var change = bars.Close[t + horizon] / bars.Close[t] - 1;
            labels.Add(new EventLabel(t, t + horizon, change, Math.Abs(change) > threshold ? Math.Sign(change) : 0));
        }

        return new LabelSet(FormattableString.Invariant($"return over {horizon} bars of {bars.Symbol}"), bars.Axis, labels);
    }

    /// <summary>
    /// Trend scanning (López de Prado 2020, section 5.4): of each bar the span ahead whose straight line through the log closes has the
    /// largest |t| of its slope; the label is the sign of that slope.
    /// </summary>
    /// <param name="bars">Their closes.</param>
    /// <param name="shortest">Bars of the shortest span ahead, at least 2.</param>
    /// <param name="longest">Bars of the longest; the last ones of the bars have no label.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static LabelSet TrendScan(BarSeries bars, int shortest = 5, int longest = 20)
    {
        ArgumentNullException.ThrowIfNull(bars);
        OptionRules.Require([.. OptionRules.Within(shortest, 2, 10_000), .. OptionRules.Within(longest, Math.Max(2, shortest), 10_000)], nameof(shortest));
        double[] logs = [.. bars.Close.Values.Select(Math.Log)];
        var labels = new List<EventLabel>();
        for (var t = 0; t + longest < logs.Length; t++)
        {
            var (span, sign) = Steepest(logs.AsSpan(t, longest + 1), shortest);
            labels.Add(new EventLabel(t, t + span, bars.Close[t + span] / bars.Close[t] - 1, sign));
        }

        return new LabelSet($"trend scan of {bars.Symbol}", bars.Axis, labels);
    }

    private static (int Span, int Sign) Steepest(ReadOnlySpan<double> logs, int shortest)
    {
        var (best, span, sign) = (-1.0, shortest, 0);
        for (var length = shortest; length < logs.Length; length++)
        {
            var t = SlopeRatio(logs[..(length + 1)]);
            if (Math.Abs(t) > best)
            {
                (best, span, sign) = (Math.Abs(t), length, Math.Sign(t));
            }
        }

        return (span, sign);
    }

    /// <summary>t-statistic of the slope of y on 0 … n − 1; ±∞ on a perfect line, 0 on a level one.</summary>
    internal static double SlopeRatio(ReadOnlySpan<double> y)
    {
        var n = y.Length;
        var (meanX, meanY) = ((n - 1) / 2.0, Sample.Mean(y));
        double xx = 0, xy = 0, yy = 0;
        for (var i = 0; i < n; i++)
        {
            xx += (i - meanX) * (i - meanX);
            xy += (i - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }

        var slope = xy / xx;
        var residual = Math.Max(0, yy - (slope * xy));
        return slope == 0 ? 0 : slope / Math.Sqrt(residual / (n - 2) / xx);
    }
}
