namespace AlgoAcademy.Research;

/// <summary>Keltner channel: the exponential average of the close, and k average true ranges on either side.</summary>
/// <remarks>
/// Raschke's form, which platforms show today. Keltner's own (1960) had a simple average of the typical price and of the
/// range high − low.
/// </remarks>
[Indicator("ema(close, n) ± k · atr(m)",
    Inputs = "high, low, close", WarmUp = "max(n − 1, m)", Unit = "price", Source = "Keltner (1960); Raschke (1995)")]
public sealed class Keltner : IIndicator<Bar, BandValue>
{
    private readonly Atr _range;
    private readonly double _ranges;
    private Smoothing _average;

    /// <summary>An average of span <paramref name="length"/>, <paramref name="ranges"/> times the ATR of <paramref name="atrLength"/> bars wide.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A length below 1, or a factor not above 0.</exception>
    public Keltner(int length = 20, int atrLength = 10, double ranges = 2)
    {
        Window.Require(length, 1);
        Window.Require(atrLength, 1);
        Window.RequireFactor(ranges);
        _average = Ema.Smooth(length);
        _range = new(atrLength);
        _ranges = ranges;
    }

    /// <summary>Bars before the first value: max(n − 1, m).</summary>
    public static int WarmUp(int length = 20, int atrLength = 10) => Math.Max(length - 1, atrLength);

    /// <summary>The channel at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    public static void Compute(BarSpans bars, Keltner channel, Span<BandValue> destination) => Batch.Run(channel, bars, destination);

    /// <inheritdoc/>
    public BandValue Next(Bar value)
    {
        var middle = _average.Next(value.Close);
        var width = _ranges * _range.Next(value);
        return double.IsNaN(width) || double.IsNaN(middle) ? BandValue.Undefined : new(middle, middle + width, middle - width);
    }
}
