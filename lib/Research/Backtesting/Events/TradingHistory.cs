namespace AlgoAcademy.Research;

/// <summary>Volatility and volume of the bars before a fill, for the parts of slippage that depend on them.</summary>
internal sealed class TradingHistory
{
    private readonly double[] _deviation;
    private readonly double[] _volume;

    public TradingHistory(BarSeries bars, int window)
    {
        _deviation = new double[bars.Count];
        _volume = new double[bars.Count];
        var close = bars.Close.Values.AsSpan();
        var volume = bars.Volume.Values.AsSpan();
        var returns = new double[bars.Count];
        for (var t = 0; t < close.Length; t++)
        {
            if (t > 0)
            {
                returns[t] = (close[t] / close[t - 1]) - 1;
            }

            // Known at the open of t: returns up to t − 1, volumes up to t − 1.
            _deviation[t] = Deviation(returns.AsSpan(Math.Max(1, t - window)..Math.Max(1, t)));
            _volume[t] = Mean(volume[Math.Max(0, t - window)..t]);
        }
    }

    /// <summary>Standard deviation of the returns before bar <paramref name="t"/>, of a sample; 0 with fewer than two.</summary>
    public double DeviationBefore(int t) => _deviation[t];

    /// <summary>Mean volume of the bars before bar <paramref name="t"/>; 0 when there are none.</summary>
    public double VolumeBefore(int t) => _volume[t];

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return values.Length == 0 ? 0 : sum / values.Length;
    }

    private static double Deviation(ReadOnlySpan<double> values)
    {
        if (values.Length < 2)
        {
            return 0;
        }

        var (mean, squares) = (Mean(values), 0.0);
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return Math.Sqrt(squares / (values.Length - 1));
    }
}
