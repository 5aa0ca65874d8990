namespace AlgoAcademy.Research;

/// <summary>Volume-weighted average price of the last n bars, each bar standing for its typical price.</summary>
/// <remarks>NaN where no volume was traded or reported.</remarks>
[Indicator("Σ (high + low + close)/3 · volume / Σ volume", Inputs = "high, low, close, volume", WarmUp = "n − 1",
    Unit = "price", Source = "Berkowitz, Logue and Noser (1988)")]
public sealed class RollingVwap : IIndicator<Bar, double>
{
    private readonly WindowFold<SumPairNode> _window;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public RollingVwap(int length)
    {
        Window.Require(length, 1);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination) =>
        Batch.Run(new RollingVwap(length), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value) => _window.Next(new(TypicalPrice.Of(value) * value.Volume, value.Volume), value.Volume, out var sums) ? sums.First / sums.Second : double.NaN;
}
