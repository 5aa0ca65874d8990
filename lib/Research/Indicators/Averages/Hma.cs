namespace AlgoAcademy.Research;

/// <summary>Hull moving average: weighted averages combined so that little lag is left, then smoothed over √n bars.</summary>
/// <remarks>It overshoots after turns: it may lie above every price of its window.</remarks>
[Indicator("wma(2 wma(x, ⌊n/2⌋) − wma(x, n), ⌊√n⌋)", WarmUp = "n + ⌊√n⌋ − 2",
    Unit = "that of the values", Source = "Hull (2005)")]
public sealed class Hma : IIndicator<double, double>
{
    private readonly Wma _half;
    private readonly Wma _whole;
    private readonly Wma _smooth;

    /// <summary>With a window of <paramref name="length"/> bars, at least 2.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Hma(int length)
    {
        Window.Require(length, 2);
        _half = new(length / 2);
        _whole = new(length);
        _smooth = new((int)Math.Sqrt(length));
    }

    /// <summary>Bars before the first value: n + ⌊√n⌋ − 2.</summary>
    public static int WarmUp(int length) => length + (int)Math.Sqrt(length) - 2;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, int length, Span<double> destination) =>
        Batch.Run(new Hma(length), source, destination);

    /// <inheritdoc/>
    public double Next(double value) => _smooth.Next((2 * _half.Next(value)) - _whole.Next(value));
}
