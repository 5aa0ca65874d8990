namespace AlgoAcademy.Research;

/// <summary>Stochastic of the RSI: where the RSI stands in its own range of n bars; 0…100.</summary>
[Indicator("k = sma(100 (rsi − min rsi) / (max rsi − min rsi), s); d = sma(k, m)", WarmUp = "r + n + s + m − 3",
    Unit = "0…100", Source = "Chande and Kroll (1994)")]
public sealed class StochRsi : IIndicator<double, StochasticValue>
{
    private readonly Rsi _rsi;
    private readonly WindowFold<RangeNode> _window;
    private readonly Sma _k;
    private readonly Sma _d;

    /// <summary>With an RSI of <paramref name="rsiLength"/> bars; a window of <paramref name="length"/> bars, at least 1; K smoothed over <paramref name="smooth"/> bars; D smoothed over <paramref name="signal"/> bars.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public StochRsi(int rsiLength = 14, int length = 14, int smooth = 3, int signal = 3)
    {
        Window.Require(rsiLength, 1);
        Window.Require(length, 1);
        Window.Require(smooth, 1);
        Window.Require(signal, 1);
        _rsi = new(rsiLength);
        _window = new(length);
        _k = new(smooth);
        _d = new(signal);
    }

    /// <summary>Bars before the first value: r + n + s + m − 3.</summary>
    public static int WarmUp(int rsiLength = 14, int length = 14, int smooth = 3, int signal = 3) => rsiLength + length + smooth + signal - 3;

    /// <summary>The values at each bar of a fresh <paramref name="indicator"/> into <paramref name="destination"/>, as long as the source.</summary>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> source, StochRsi indicator, Span<StochasticValue> destination) => Batch.Run(indicator, source, destination);

    /// <inheritdoc/>
    public StochasticValue Next(double value)
    {
        var rsi = _rsi.Next(value);
        var k = _window.Next(new(rsi, rsi), rsi, out var range) ? _k.Next(100 * (rsi - range.Low) / (range.High - range.Low)) : double.NaN;
        return new(k, _d.Next(k));
    }
}
