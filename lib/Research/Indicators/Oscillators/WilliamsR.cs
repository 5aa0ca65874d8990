namespace AlgoAcademy.Research;

/// <summary>Williams %R: how far the close stands below the highest high, in percent of the range of n bars; −100…0.</summary>
/// <remarks>NaN where the window has no range.</remarks>
[Indicator("−100 (max high − close) / (max high − min low)", Inputs = "high, low, close", WarmUp = "n − 1",
    Unit = "−100…0", Source = "Williams (1973)")]
public sealed class WilliamsR : IIndicator<Bar, double>
{
    private readonly WindowFold<RangeNode> _window;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public WilliamsR(int length = 14)
    {
        Window.Require(length, 1);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length = 14) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination) =>
        Batch.Run(new WilliamsR(length), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value) => _window.Next(new(value.Low, value.High), value.Close, out var range)
        ? -100 * (range.High - value.Close) / (range.High - range.Low)
        : double.NaN;
}
