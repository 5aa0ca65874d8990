namespace AlgoAcademy.Research;

/// <summary>Rogers–Satchell volatility: from open, high, low and close, unbiased by drift; gaps are not in it.</summary>
/// <remarks>NaN where defective bars (a close outside the range) make the sum negative.</remarks>
[Indicator("√(Σ (ln(high/close) ln(high/open) + ln(low/close) ln(low/open)) / n), × √BarsPerYear as a series",
    Inputs = "open, high, low, close", WarmUp = "n − 1",
    Unit = "fraction a bar; a year as a series", Source = "Rogers and Satchell (1991)")]
public sealed class RogersSatchell : IIndicator<Bar, double>
{
    private readonly WindowFold<SumNode> _window;
    private readonly double _inverse;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public RogersSatchell(int length = 20)
    {
        Window.Require(length, 1);
        _window = new(length);
        _inverse = 1.0 / length;
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length = 20) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination) =>
        Batch.Run(new RogersSatchell(length), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value)
    {
        var variance = Variance(value);
        return _window.Next(new(variance), variance, out var window) ? Math.Sqrt(_inverse * window.Sum) : double.NaN;
    }

    /// <summary>What one bar adds to the sum.</summary>
    internal static double Variance(in Bar bar) =>
        (LogPrice.Ratio(bar.High, bar.Close) * LogPrice.Ratio(bar.High, bar.Open))
        + (LogPrice.Ratio(bar.Low, bar.Close) * LogPrice.Ratio(bar.Low, bar.Open));
}
