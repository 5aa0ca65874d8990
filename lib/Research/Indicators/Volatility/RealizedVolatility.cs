namespace AlgoAcademy.Research;

/// <summary>Realized volatility of returns: root of their mean square over n bars, the mean return taken as zero.</summary>
[Indicator("√(Σ r² / n), × √BarsPerYear as a series", Inputs = "returns", WarmUp = "n − 1",
    Unit = "fraction a bar; a year as a series", Source = "Andersen and Bollerslev (1998)")]
public sealed class RealizedVolatility : IIndicator<double, double>
{
    private readonly WindowFold<SumNode> _window;
    private readonly double _inverse;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public RealizedVolatility(int length = 20)
    {
        Window.Require(length, 1);
        _window = new(length);
        _inverse = 1.0 / length;
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length = 20) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new RealizedVolatility(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value) => _window.Next(new(value * value), value, out var window) ? Math.Sqrt(window.Sum * _inverse) : double.NaN;
}
