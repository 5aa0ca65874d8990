namespace AlgoAcademy.Research;

/// <summary>Vortex indicator: movement from the last low up to the high, and from the last high down to the low, as shares of the true range.</summary>
[Indicator("+ = Σ |high[t] − low[t−1]| / Σ tr; − = Σ |low[t] − high[t−1]| / Σ tr", Inputs = "high, low, close", WarmUp = "n",
    Unit = "ratio around 1", Source = "Botes and Siepman (2010)")]
public sealed class Vortex : IIndicator<Bar, VortexValue>
{
    private readonly WindowFold<SumTripleNode> _window;
    private Bar _previous = new(default, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Vortex(int length = 14)
    {
        Window.Require(length, 1);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n.</summary>
    public static int WarmUp(int length = 14) => length;

    /// <summary>The values at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<VortexValue> destination) =>
        Batch.Run(new Vortex(length), bars, destination);

    /// <inheritdoc/>
    public VortexValue Next(Bar value)
    {
        var range = Math.Max(value.High, _previous.Close) - Math.Min(value.Low, _previous.Close);
        var node = new SumTripleNode(Math.Abs(value.High - _previous.Low), Math.Abs(value.Low - _previous.High), range);
        _previous = value;
        return _window.Next(node, range, out var sums) ? new(sums.First / sums.Third, sums.Second / sums.Third) : VortexValue.Undefined;
    }
}
