namespace AlgoAcademy.Research;

/// <summary>Volume-weighted moving average of the close over n bars.</summary>
/// <remarks>NaN where no volume was traded or reported.</remarks>
[Indicator("Σ close · volume / Σ volume", Inputs = "close, volume", WarmUp = "n − 1",
    Unit = "price", Source = "classical")]
public sealed class Vwma : IIndicator<Bar, double>
{
    private readonly WindowFold<SumPairNode> _window;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Vwma(int length)
    {
        Window.Require(length, 1);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination) =>
        Batch.Run(new Vwma(length), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value) => _window.Next(new(value.Close * value.Volume, value.Volume), value.Volume, out var sums) ? sums.First / sums.Second : double.NaN;
}
