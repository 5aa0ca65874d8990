namespace AlgoAcademy.Research;

/// <summary>Chaikin money flow: the volume of n bars, weighted by where each close stands in its range, as a share of all volume; −1…1.</summary>
/// <remarks>A bar without range adds nothing. NaN where no volume was traded or reported.</remarks>
[Indicator("Σ volume (2 close − high − low)/(high − low) / Σ volume", Inputs = "high, low, close, volume", WarmUp = "n − 1",
    Unit = "fraction, −1…1", Source = "Chaikin (1982)")]
public sealed class ChaikinMoneyFlow : IIndicator<Bar, double>
{
    private readonly WindowFold<SumPairNode> _window;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public ChaikinMoneyFlow(int length = 20)
    {
        Window.Require(length, 1);
        _window = new(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length = 20) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination) =>
        Batch.Run(new ChaikinMoneyFlow(length), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value) => _window.Next(new(AccumulationDistribution.MoneyFlow(value), value.Volume), value.Volume, out var sums)
        ? sums.First / sums.Second
        : double.NaN;
}
