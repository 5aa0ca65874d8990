namespace AlgoAcademy.Research;

/// <summary>Floor traders' pivot points: levels for this bar out of high, low and close of the bar before.</summary>
/// <remarks>Known before bar t opens. For the levels of a day on intraday bars, resample to days first.</remarks>
[Indicator("p = (high + low + close)/3 of t−1; r1 = 2p − low, s1 = 2p − high, r2, s2 = p ± (high − low), r3 = high + 2(p − low), s3 = low − 2(high − p)",
    Inputs = "high, low, close", WarmUp = "1",
    Unit = "price", Source = "Person (2004)")]
public sealed class PivotPoints : IIndicator<Bar, PivotPointsValue>
{
    private Bar _previous = new(default, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Bars before the first value: 1.</summary>
    public static int WarmUp() => 1;

    /// <summary>The values at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, Span<PivotPointsValue> destination) =>
        Batch.Run(new PivotPoints(), bars, destination);

    /// <inheritdoc/>
    public PivotPointsValue Next(Bar value)
    {
        var (high, low, pivot) = (_previous.High, _previous.Low, TypicalPrice.Of(_previous));
        _previous = value;
        var range = high - low;
        return new(pivot, (2 * pivot) - low, (2 * pivot) - high, pivot + range, pivot - range, high + (2 * (pivot - low)), low - (2 * (high - pivot)));
    }
}
