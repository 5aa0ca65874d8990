namespace AlgoAcademy.Research;

/// <summary>Excess kurtosis of the last n values, corrected for bias; 0 for a normal distribution.</summary>
/// <remarks>NaN where the window is constant.</remarks>
[Indicator("(n−1) / ((n−2)(n−3)) · ((n+1)(m₄/m₂² − 3) + 6), m the central moments", WarmUp = "n − 1",
    Unit = "number", Source = "Joanes and Gill (1998), G₂")]
public sealed class RollingKurt : IIndicator<double, double>
{
    private readonly WindowFold<HigherMomentNode> _window;

    /// <summary>With a window of <paramref name="length"/> bars, at least 4.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public RollingKurt(int length)
    {
        Window.Require(length, 4);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new RollingKurt(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value)
    {
        if (!_window.Next(HigherMomentNode.Of(value), value, out var w))
        {
            return double.NaN;
        }

        var n = w.Count;
        var excess = (n * w.Fourths / (w.Squares * w.Squares)) - 3;
        return (n - 1) / ((n - 2) * (n - 3)) * (((n + 1) * excess) + 6);
    }
}
