namespace AlgoAcademy.Research;

/// <summary>Rank of the newest value in its window: 0 the smallest, 1 the largest.</summary>
[Indicator("(values below + half of the others equal) / (n − 1)", WarmUp = "n − 1",
    Unit = "fraction", Source = "classical")]
public sealed class RollingRank : IIndicator<double, double>
{
    private readonly SortedWindow _window;
    private readonly int _length;

    /// <summary>With a window of <paramref name="length"/> bars, at least 2.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public RollingRank(int length)
    {
        Window.Require(length, 2);
        _window = new(length);
        _length = length;
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new RollingRank(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value)
    {
        if (!_window.Next(value))
        {
            return double.NaN;
        }

        var (less, equal) = _window.Count(value);
        return (less + (0.5 * (equal - 1))) / (_length - 1);
    }
}
