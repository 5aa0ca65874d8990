namespace AlgoAcademy.Research;

/// <summary>Aroon: how long ago the highest high and the lowest low of n + 1 bars were; 0…100.</summary>
/// <remarks>Of several equal extremes the latest counts.</remarks>
[Indicator("up = 100 (n − bars since max high)/n; down likewise for min low", Inputs = "high, low", WarmUp = "n",
    Unit = "0…100", Source = "Chande (1995)")]
public sealed class Aroon : IIndicator<Bar, AroonValue>
{
    private readonly WindowFold<ExtremeNode> _high;
    private readonly WindowFold<ExtremeNode> _low;
    private readonly int _length;
    private double _bar;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Aroon(int length = 25)
    {
        Window.Require(length, 1);
        _high = new(length + 1);
        _low = new(length + 1);
        _length = length;
    }

    /// <summary>Bars before the first value: n.</summary>
    public static int WarmUp(int length = 25) => length;

    /// <summary>The values at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<AroonValue> destination) =>
        Batch.Run(new Aroon(length), bars, destination);

    /// <inheritdoc/>
    public AroonValue Next(Bar value)
    {
        _bar++;
        _low.Next(new(-value.Low, _bar), value.High, out var low);
        return _high.Next(new(value.High, _bar), value.High, out var high) ? new(Freshness(high), Freshness(low)) : AroonValue.Undefined;
    }

    private double Freshness(in ExtremeNode extreme) => (100 * (_length - _bar + extreme.Bar) / _length) + (0 * extreme.Value);
}
