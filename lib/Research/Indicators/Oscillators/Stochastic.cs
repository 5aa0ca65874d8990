namespace AlgoAcademy.Research;

/// <summary>Stochastic oscillator: where the close stands between the lowest low and the highest high of n bars; 0…100.</summary>
/// <remarks>The slow stochastic; with <c>smooth: 1</c> the fast one. A window with no range is NaN, and so are the averages that hold it.</remarks>
[Indicator("k = sma(100 (close − min low) / (max high − min low), s); d = sma(k, m)", Inputs = "high, low, close", WarmUp = "n + s + m − 3",
    Unit = "0…100", Source = "Lane (1984)")]
public sealed class Stochastic : IIndicator<Bar, StochasticValue>
{
    private readonly WindowFold<RangeNode> _window;
    private readonly Sma _k;
    private readonly Sma _d;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1; K smoothed over <paramref name="smooth"/> bars; D smoothed over <paramref name="signal"/> bars.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Stochastic(int length = 14, int smooth = 3, int signal = 3)
    {
        Window.Require(length, 1);
        Window.Require(smooth, 1);
        Window.Require(signal, 1);
        _window = new(length);
        _k = new(smooth);
        _d = new(signal);
    }

    /// <summary>Bars before the first value: n + s + m − 3.</summary>
    public static int WarmUp(int length = 14, int smooth = 3, int signal = 3) => length + smooth + signal - 3;

    /// <summary>The values at each bar of a fresh <paramref name="indicator"/> into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    public static void Compute(BarSpans bars, Stochastic indicator, Span<StochasticValue> destination) => Batch.Run(indicator, bars, destination);

    /// <inheritdoc/>
    public StochasticValue Next(Bar value)
    {
        var k = _window.Next(new(value.Low, value.High), value.Close, out var range)
            ? _k.Next(100 * (value.Close - range.Low) / (range.High - range.Low))
            : double.NaN;
        return new(k, _d.Next(k));
    }
}
