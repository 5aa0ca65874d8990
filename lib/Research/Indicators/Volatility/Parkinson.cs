namespace AlgoAcademy.Research;

/// <summary>Parkinson volatility: from the range high/low alone, five times as efficient as close to close if there are no gaps and no drift.</summary>
/// <remarks>Overnight gaps are not in it.</remarks>
[Indicator("√(Σ ln²(high/low) / (4 n ln 2)), × √BarsPerYear as a series", Inputs = "high, low", WarmUp = "n − 1",
    Unit = "fraction a bar; a year as a series", Source = "Parkinson (1980)")]
public sealed class Parkinson : IIndicator<Bar, double>
{
    private readonly WindowFold<SumNode> _window;
    private readonly double _scale;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Parkinson(int length = 20)
    {
        Window.Require(length, 1);
        _window = new(length);
        _scale = 1 / (4 * Math.Log(2) * length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length = 20) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination) =>
        Batch.Run(new Parkinson(length), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value)
    {
        var range = LogPrice.Ratio(value.High, value.Low);
        return _window.Next(new(range * range), range, out var window) ? Math.Sqrt(_scale * window.Sum) : double.NaN;
    }
}
