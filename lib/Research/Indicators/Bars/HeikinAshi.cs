namespace AlgoAcademy.Research;

/// <summary>Heikin-Ashi bars: averaged bars that show a trend with fewer changes of color.</summary>
/// <remarks>
/// Their prices were never traded: read signals from them, but fill orders at the real bars. Each open holds all of the past,
/// so the first bars depend on where the data begin.
/// </remarks>
[Indicator("close = (open + high + low + close)/4; open = mean of open and close of the Heikin-Ashi bar before; high, low = extremes of both with the bar's",
    Inputs = "open, high, low, close", WarmUp = "0", Unit = "price", Source = "Valcu (2004)")]
public sealed class HeikinAshi : IIndicator<Bar, Bar>
{
    private double _open = double.NaN;
    private double _close = double.NaN;
    private bool _started;

    /// <summary>Bars before the first value: 0.</summary>
    public static int WarmUp() => 0;

    /// <summary>The averaged bars into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    public static void Compute(BarSpans bars, Span<Bar> destination) => Batch.Run(new HeikinAshi(), bars, destination);

    /// <inheritdoc/>
    public Bar Next(Bar value)
    {
        _open = _started ? 0.5 * (_open + _close) : 0.5 * (value.Open + value.Close);
        _close = 0.25 * (value.Open + value.High + value.Low + value.Close);
        _started = !double.IsNaN(_close) || _started;
        return value with
        {
            Open = _open,
            High = Math.Max(value.High, Math.Max(_open, _close)),
            Low = Math.Min(value.Low, Math.Min(_open, _close)),
            Close = _close,
        };
    }
}
