namespace AlgoAcademy.Research;

/// <summary>Elder ray: how far buyers push above, and sellers below, the exponential average of the close.</summary>
[Indicator("bull = high − ema(close); bear = low − ema(close)", Inputs = "high, low, close", WarmUp = "n − 1",
    Unit = "price", Source = "Elder (1993)")]
public sealed class ElderRay : IIndicator<Bar, ElderRayValue>
{
    private Smoothing _average;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public ElderRay(int length = 13)
    {
        Window.Require(length, 1);
        _average = Ema.Smooth(length);
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length = 13) => length - 1;

    /// <summary>The values at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<ElderRayValue> destination) =>
        Batch.Run(new ElderRay(length), bars, destination);

    /// <inheritdoc/>
    public ElderRayValue Next(Bar value)
    {
        var average = _average.Next(value.Close);
        return new(value.High - average, value.Low - average);
    }
}
