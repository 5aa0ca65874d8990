namespace AlgoAcademy.Research;

/// <summary>On-balance volume: a running total of volume, added on a rising and taken off on a falling close.</summary>
/// <remarks>Only its changes mean something: the first bar is 0 here, its own volume elsewhere.</remarks>
[Indicator("obv[t−1] + sign(close[t] − close[t−1]) · volume[t], 0 at the first bar", Inputs = "close, volume", WarmUp = "0",
    Unit = "volume", Source = "Granville (1963)")]
public sealed class Obv : IIndicator<Bar, double>
{
    private double _previous = double.NaN;
    private double _total;
    private bool _started;

    /// <summary>Bars before the first value: 0.</summary>
    public static int WarmUp() => 0;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, Span<double> destination) =>
        Batch.Run(new Obv(), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value)
    {
        if (!_started)
        {
            _started = !double.IsNaN(value.Volume);
            _previous = value.Close;
            return _started ? 0 : double.NaN;
        }

        _total += value.Close == _previous ? 0 * value.Volume : value.Close > _previous ? value.Volume : -value.Volume;
        _previous = value.Close;
        return _total;
    }
}
