namespace AlgoAcademy.Research;

/// <summary>True range: how far the price has travelled since the last close, the overnight gap included.</summary>
[Indicator("max(high[t], close[t−1]) − min(low[t], close[t−1])", Inputs = "high, low, close", WarmUp = "1", Unit = "price", Source = "Wilder (1978)")]
public sealed class TrueRange : IIndicator<Bar, double>
{
    private double _previous = double.NaN;

    /// <summary>Bars before the first value: 1, for there is no close before the first bar.</summary>
    public static int WarmUp() => 1;

    /// <summary>tr[t] into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    public static void Compute(BarSpans bars, Span<double> destination) => Batch.Run(new TrueRange(), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value)
    {
        var range = Math.Max(value.High, _previous) - Math.Min(value.Low, _previous);
        _previous = value.Close;
        return range;
    }
}
