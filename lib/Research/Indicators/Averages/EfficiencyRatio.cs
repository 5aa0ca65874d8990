namespace AlgoAcademy.Research;

/// <summary>Efficiency ratio: how much of the path of n bars was progress, from 0 (none) to 1 (a straight line).</summary>
/// <remarks>NaN where nothing has moved.</remarks>
[Indicator("|x[t] − x[t−n]| / Σ |x[i] − x[i−1]|", WarmUp = "n",
    Unit = "fraction", Source = "Kaufman (1995)")]
public sealed class EfficiencyRatio : IIndicator<double, double>
{
    private readonly WindowFold<SumNode> _path;
    private readonly Delay _delay;
    private double _previous = double.NaN;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public EfficiencyRatio(int length)
    {
        Window.Require(length, 1);
        _path = new(length);
        _delay = new(length);
    }

    /// <summary>Bars before the first value: n.</summary>
    public static int WarmUp(int length) => length;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new EfficiencyRatio(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value)
    {
        var step = Math.Abs(value - _previous);
        _previous = value;
        var progress = Math.Abs(value - _delay.Next(value));
        return _path.Next(new(step), step, out var path) ? Math.Min(progress / path.Sum, 1) : double.NaN;
    }
}
