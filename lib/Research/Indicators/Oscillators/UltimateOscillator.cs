namespace AlgoAcademy.Research;

/// <summary>Ultimate oscillator: buying pressure as a share of the true range over three windows, weighted 4 : 2 : 1; 0…100.</summary>
[Indicator("100 (4 b₁/r₁ + 2 b₂/r₂ + b₃/r₃) / 7, b = Σ (close − true low), r = Σ true range", Inputs = "high, low, close", WarmUp = "slow",
    Unit = "0…100", Source = "Williams (1985)")]
public sealed class UltimateOscillator : IIndicator<Bar, double>
{
    private readonly WindowFold<SumPairNode> _fast;
    private readonly WindowFold<SumPairNode> _middle;
    private readonly WindowFold<SumPairNode> _slow;
    private double _previous = double.NaN;

    /// <summary>With windows of <paramref name="fast"/>, <paramref name="middle"/> and <paramref name="slow"/> bars, in rising order.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public UltimateOscillator(int fast = 7, int middle = 14, int slow = 28)
    {
        Window.Require(fast, 1);
        Window.RequireOrder(fast, middle);
        Window.RequireOrder(middle, slow);
        _fast = new(fast);
        _middle = new(middle);
        _slow = new(slow);
    }

    /// <summary>Bars before the first value: slow.</summary>
    public static int WarmUp(int slow = 28) => slow;

    /// <summary>The value at each bar of a fresh <paramref name="indicator"/> into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    public static void Compute(BarSpans bars, UltimateOscillator indicator, Span<double> destination) => Batch.Run(indicator, bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value)
    {
        var low = Math.Min(value.Low, _previous);
        var bar = new SumPairNode(value.Close - low, Math.Max(value.High, _previous) - low);
        _previous = value.Close;
        _fast.Next(bar, low, out var fast);
        _middle.Next(bar, low, out var middle);
        return _slow.Next(bar, low, out var slow)
            ? 100 * ((4 * fast.First / fast.Second) + (2 * middle.First / middle.Second) + (slow.First / slow.Second)) / 7
            : double.NaN;
    }
}
