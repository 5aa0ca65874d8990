namespace AlgoAcademy.Research;

/// <summary>Average true range as a fraction of the close: comparable between instruments and years.</summary>
[Indicator("atr(n) / close", Inputs = "high, low, close", WarmUp = "n",
    Unit = "fraction", Source = "Wilder (1978)")]
public sealed class NormalizedAtr : IIndicator<Bar, double>
{
    private readonly Atr _atr;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public NormalizedAtr(int length = 14)
    {
        Window.Require(length, 1);
        _atr = new(length);
    }

    /// <summary>Bars before the first value: n.</summary>
    public static int WarmUp(int length = 14) => length;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination) =>
        Batch.Run(new NormalizedAtr(length), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value) => _atr.Next(value) / value.Close;
}
