namespace AlgoAcademy.Research;

/// <summary>Accumulation/distribution line: a running total of volume, weighted by where the close stands in the range of its bar.</summary>
/// <remarks>A bar without range adds nothing. Only its changes mean something.</remarks>
[Indicator("ad[t−1] + volume (2 close − high − low)/(high − low)", Inputs = "high, low, close, volume", WarmUp = "0",
    Unit = "volume", Source = "Chaikin (1982)")]
public sealed class AccumulationDistribution : IIndicator<Bar, double>
{
    private double _total;
    private bool _started;

    /// <summary>Bars before the first value: 0.</summary>
    public static int WarmUp() => 0;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, Span<double> destination) =>
        Batch.Run(new AccumulationDistribution(), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value)
    {
        _started |= !double.IsNaN(value.Volume);
        if (!_started)
        {
            return double.NaN;
        }

        _total += MoneyFlow(value);
        return _total;
    }

    /// <summary>Volume times −1 for a close at the low … +1 for a close at the high.</summary>
    internal static double MoneyFlow(in Bar bar) =>
        bar.Volume * (bar.High == bar.Low ? 0 : ((bar.Close - bar.Low) - (bar.High - bar.Close)) / (bar.High - bar.Low));
}
