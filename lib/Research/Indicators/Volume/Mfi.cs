namespace AlgoAcademy.Research;

/// <summary>Money flow index: the share of money traded at rising typical prices; an RSI with volume; 0…100.</summary>
/// <remarks>A bar whose typical price is unchanged counts for neither side. NaN where no money flowed.</remarks>
[Indicator("100 Σ up flow / Σ (up + down flow), flow = (high + low + close)/3 · volume, by the sign of the price change",
    Inputs = "high, low, close, volume", WarmUp = "n",
    Unit = "0…100", Source = "Quong and Soudack (1989)")]
public sealed class Mfi : IIndicator<Bar, double>
{
    private readonly WindowFold<SumPairNode> _window;
    private double _previous = double.NaN;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Mfi(int length = 14)
    {
        Window.Require(length, 1);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n.</summary>
    public static int WarmUp(int length = 14) => length;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination) =>
        Batch.Run(new Mfi(length), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value)
    {
        var price = TypicalPrice.Of(value);
        var change = price - _previous;
        _previous = price;
        var flow = (price * value.Volume) + (0 * change);
        var node = new SumPairNode(change > 0 ? flow : 0 * flow, change < 0 ? flow : 0 * flow);
        return _window.Next(node, flow, out var sums) ? 100 * sums.First / (sums.First + sums.Second) : double.NaN;
    }
}
