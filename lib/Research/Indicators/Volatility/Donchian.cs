namespace AlgoAcademy.Research;

/// <summary>Donchian channel: the highest high and the lowest low of the last n bars, and halfway between.</summary>
/// <remarks>
/// The present bar is in the window: its close cannot be above the upper band. A breakout compares the close with the
/// channel of the bar before: <c>bars.Donchian(20).Upper.Lag(1)</c>.
/// </remarks>
[Indicator("upper = max high, lower = min low of n bars; middle = their mean",
    Inputs = "high, low", WarmUp = "n − 1", Unit = "price", Source = "Donchian (1960)")]
public sealed class Donchian : IIndicator<Bar, BandValue>
{
    private readonly WindowFold<RangeNode> _window;

    /// <summary>Over <paramref name="length"/> bars, at least 1.</summary>
    public Donchian(int length = 20)
    {
        Window.Require(length, 1);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length = 20) => length - 1;

    /// <summary>The channel at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">n below 1, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<BandValue> destination) => Batch.Run(new Donchian(length), bars, destination);

    /// <inheritdoc/>
    public BandValue Next(Bar value) => _window.Next(new(value.Low, value.High), value.High, out var range)
        ? new(0.5 * (range.Low + range.High), range.High, range.Low)
        : BandValue.Undefined;
}
