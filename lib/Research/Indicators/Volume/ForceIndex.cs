namespace AlgoAcademy.Research;

/// <summary>Force index: price change times volume, smoothed exponentially.</summary>
[Indicator("ema((close[t] − close[t−1]) · volume[t], n)", Inputs = "close, volume", WarmUp = "n",
    Unit = "price × volume", Source = "Elder (1993)")]
public sealed class ForceIndex : IIndicator<Bar, double>
{
    private Smoothing _average;
    private double _previous = double.NaN;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public ForceIndex(int length = 13)
    {
        Window.Require(length, 1);
        _average = Ema.Smooth(length);
    }

    /// <summary>Bars before the first value: n.</summary>
    public static int WarmUp(int length = 13) => length;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination) =>
        Batch.Run(new ForceIndex(length), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value)
    {
        var change = value.Close - _previous;
        _previous = value.Close;
        return _average.Next(change * value.Volume);
    }
}
