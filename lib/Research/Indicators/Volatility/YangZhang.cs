namespace AlgoAcademy.Research;

/// <summary>Yang–Zhang volatility: overnight gaps, open to close and Rogers–Satchell together, unbiased by drift and gaps.</summary>
/// <remarks>The two variances have n − 1 in the denominator.</remarks>
[Indicator("√(var(ln(open/close[t−1])) + k var(ln(close/open)) + (1 − k) rs²), k = 0.34/(1.34 + (n+1)/(n−1)), × √BarsPerYear as a series",
    Inputs = "open, high, low, close", WarmUp = "n",
    Unit = "fraction a bar; a year as a series", Source = "Yang and Zhang (2000)")]
public sealed class YangZhang : IIndicator<Bar, double>
{
    private readonly WindowFold<MomentNode> _overnight;
    private readonly WindowFold<MomentNode> _session;
    private readonly WindowFold<SumNode> _within;
    private readonly double _length;
    private readonly double _k;
    private double _previous = double.NaN;

    /// <summary>With a window of <paramref name="length"/> bars, at least 2.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public YangZhang(int length = 20)
    {
        Window.Require(length, 2);
        _overnight = new(length);
        _session = new(length);
        _within = new(length);
        _length = length;
        _k = 0.34 / (1.34 + ((_length + 1) / (_length - 1)));
    }

    /// <summary>Bars before the first value: n.</summary>
    public static int WarmUp(int length = 20) => length;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination) =>
        Batch.Run(new YangZhang(length), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value)
    {
        var gap = LogPrice.Ratio(value.Open, _previous);
        _previous = value.Close;
        var move = LogPrice.Ratio(value.Close, value.Open);
        _session.Next(MomentNode.Of(move), gap, out var session);
        _within.Next(new(RogersSatchell.Variance(value)), gap, out var within);
        return _overnight.Next(MomentNode.Of(gap), gap, out var overnight)
            ? Math.Sqrt(((overnight.Squares + (_k * session.Squares)) / (_length - 1)) + ((1 - _k) * within.Sum / _length))
            : double.NaN;
    }
}
