namespace AlgoAcademy.Research;

/// <summary>Garman–Klass volatility: from open, high, low and close, seven times as efficient as close to close if there are no gaps and no drift.</summary>
/// <remarks>Overnight gaps are not in it. NaN where defective bars (a close outside the range) make the sum negative.</remarks>
[Indicator("√(Σ (½ ln²(high/low) − (2 ln 2 − 1) ln²(close/open)) / n), × √BarsPerYear as a series",
    Inputs = "open, high, low, close", WarmUp = "n − 1",
    Unit = "fraction a bar; a year as a series", Source = "Garman and Klass (1980)")]
public sealed class GarmanKlass : IIndicator<Bar, double>
{
    private readonly WindowFold<SumNode> _window;
    private readonly double _inverse;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public GarmanKlass(int length = 20)
    {
        Window.Require(length, 1);
        _window = new(length);
        _inverse = 1.0 / length;
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length = 20) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination) =>
        Batch.Run(new GarmanKlass(length), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value)
    {
        double range = LogPrice.Ratio(value.High, value.Low), move = LogPrice.Ratio(value.Close, value.Open);
        var variance = (0.5 * range * range) - (((2 * Math.Log(2)) - 1) * move * move);
        return _window.Next(new(variance), variance, out var window) ? Math.Sqrt(_inverse * window.Sum) : double.NaN;
    }
}
