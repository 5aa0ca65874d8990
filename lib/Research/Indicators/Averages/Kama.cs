namespace AlgoAcademy.Research;

/// <summary>Kaufman adaptive moving average: fast while the price makes progress, nearly still while it only moves to and fro.</summary>
/// <remarks>er is the <see cref="EfficiencyRatio"/>; where nothing has moved at all it counts as 0.</remarks>
[Indicator("kama[t−1] + s² (x[t] − kama[t−1]), s = er (2/(fast+1) − 2/(slow+1)) + 2/(slow+1), kama[n−1] = x[n−1]", WarmUp = "n",
    Unit = "that of the values", Source = "Kaufman (1995)")]
public sealed class Kama : IIndicator<double, double>
{
    private readonly WindowFold<SumNode> _path;
    private readonly Delay _delay;
    private readonly double _slowest;
    private readonly double _range;
    private double _previous = double.NaN;
    private double _average;
    private bool _started;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1; a fastest span of <paramref name="fast"/> bars; a slowest span of <paramref name="slow"/> bars.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Kama(int length = 10, int fast = 2, int slow = 30)
    {
        Window.Require(length, 1);
        Window.Require(fast, 1);
        Window.RequireOrder(fast, slow);
        _path = new(length);
        _delay = new(length);
        _slowest = 2.0 / (slow + 1);
        _range = (2.0 / (fast + 1)) - _slowest;
    }

    /// <summary>Bars before the first value: n.</summary>
    public static int WarmUp(int length = 10) => length;

    /// <summary>The value at each bar of a fresh <paramref name="indicator"/> into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, Kama indicator, Span<double> destination) => Batch.Run(indicator, source, destination);

    /// <inheritdoc/>
    public double Next(double value)
    {
        var step = Math.Abs(value - _previous);
        var progress = Math.Abs(value - _delay.Next(value));
        var before = _started ? _average : _previous;
        _previous = value;
        if (!_path.Next(new(step), step, out var path))
        {
            return double.NaN;
        }

        _started = true;
        var efficiency = path.Sum == 0 ? 0 : Math.Min(progress / path.Sum, 1);
        var smoothing = (efficiency * _range) + _slowest;
        _average = before + (smoothing * smoothing * (value - before));
        return _average;
    }
}
