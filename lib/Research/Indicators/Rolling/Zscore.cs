namespace AlgoAcademy.Research;

/// <summary>Z-score: distance of the newest value from the mean of its window, in sample standard deviations.</summary>
/// <remarks>NaN where the window is constant.</remarks>
[Indicator("(x[t] − mean) / std, n − 1 in the denominator of std", WarmUp = "n − 1",
    Unit = "standard deviations", Source = "classical")]
public sealed class Zscore : IIndicator<double, double>
{
    private readonly WindowFold<MomentNode> _window;

    /// <summary>With a window of <paramref name="length"/> bars, at least 2.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Zscore(int length)
    {
        Window.Require(length, 2);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new Zscore(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value) => _window.Next(MomentNode.Of(value), value, out var window)
        ? (value - window.Mean) / Math.Sqrt(window.Squares / (window.Count - 1))
        : double.NaN;
}
