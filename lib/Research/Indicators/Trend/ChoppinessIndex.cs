namespace AlgoAcademy.Research;

/// <summary>Choppiness index: the path of n bars against the range it stayed in; near 100 sideways, low in a trend.</summary>
/// <remarks>A gap into the window can lift it above 100. NaN where the window has no range.</remarks>
[Indicator("100 log(Σ tr / (max high − min low)) / log n", Inputs = "high, low, close", WarmUp = "n",
    Unit = "0…100", Source = "Dreiss (1991)")]
public sealed class ChoppinessIndex : IIndicator<Bar, double>
{
    private readonly WindowFold<RangeNode> _window;
    private readonly WindowFold<SumNode> _path;
    private readonly TrueRange _range = new();
    private readonly double _scale;

    /// <summary>With a window of <paramref name="length"/> bars, at least 2.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public ChoppinessIndex(int length = 14)
    {
        Window.Require(length, 2);
        _window = new(length);
        _path = new(length);
        _scale = 100 / Math.Log(length);
    }

    /// <summary>Bars before the first value: n.</summary>
    public static int WarmUp(int length = 14) => length;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination) =>
        Batch.Run(new ChoppinessIndex(length), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value)
    {
        var step = _range.Next(value);
        _window.Next(new(value.Low, value.High), value.High, out var range);
        return _path.Next(new(step), step, out var path) ? _scale * Math.Log(path.Sum / (range.High - range.Low)) : double.NaN;
    }
}
