namespace AlgoAcademy.Research;

/// <summary>Average directional index with both directional indicators: strength of a trend, and its direction; 0…100.</summary>
/// <remarks>Movement up is that of the high, movement down that of the low, and only the larger of the two counts. Smoothings start with the mean of the first n values. Where nothing moves, the indicators and their contrast count as 0.</remarks>
[Indicator("±di = 100 rma(±dm)/rma(tr); adx = rma(100 |+di − −di| / (+di + −di))", Inputs = "high, low, close", WarmUp = "di: n; adx: 2 n − 1",
    Unit = "0…100", Source = "Wilder (1978)")]
public sealed class Adx : IIndicator<Bar, AdxValue>
{
    private Smoothing _plus;
    private Smoothing _minus;
    private Smoothing _range;
    private Smoothing _index;
    private Bar _previous = new(default, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>With a window of <paramref name="length"/> bars, at least 1.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Adx(int length = 14)
    {
        Window.Require(length, 1);
        _plus = _minus = _range = _index = Rma.Smooth(length);
    }

    /// <summary>Bars before the first value: di: n; adx: 2 n − 1.</summary>
    public static int WarmUp(int length = 14) => (2 * length) - 1;

    /// <summary>The values at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<AdxValue> destination) =>
        Batch.Run(new Adx(length), bars, destination);

    /// <inheritdoc/>
    public AdxValue Next(Bar value)
    {
        double up = value.High - _previous.High, down = _previous.Low - value.Low;
        var travelled = Math.Max(value.High, _previous.Close) - Math.Min(value.Low, _previous.Close);
        _previous = value;
        var missing = 0 * travelled;
        var range = _range.Next(travelled);
        var plus = 100 * Share(_plus.Next((up > down && up > 0 ? up : 0) + missing), range);
        var minus = 100 * Share(_minus.Next((down > up && down > 0 ? down : 0) + missing), range);
        return new(plus, minus, _index.Next(100 * Share(Math.Abs(plus - minus), plus + minus)));
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
