namespace AlgoAcademy.Research;

/// <summary>Commodity channel index: distance of the typical price from its mean, in units of 0.015 mean deviations.</summary>
/// <remarks>NaN where the window is flat. Costs n steps a bar: a mean deviation cannot be updated.</remarks>
[Indicator("(p − sma(p)) / (0.015 · Σ |p − sma(p)| / n), p = (high + low + close)/3", Inputs = "high, low, close", WarmUp = "n − 1",
    Unit = "1 = 0.015 mean deviations", Source = "Lambert (1980)")]
public sealed class Cci : IIndicator<Bar, double>
{
    private readonly int _length;
    private double[] _prices;
    private int _seen;
    private int _next;

    /// <summary>With a window of <paramref name="length"/> bars, at least 2.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Cci(int length = 20)
    {
        Window.Require(length, 2);
        _length = length;
        _prices = new double[Growth.First(length)];
    }

    /// <summary>Bars before the first value: n − 1.</summary>
    public static int WarmUp(int length = 20) => length - 1;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, Span<double> destination) =>
        Batch.Run(new Cci(length), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value)
    {
        var price = TypicalPrice.Of(value);
        if (_seen == 0 && double.IsNaN(price))
        {
            return double.NaN;
        }

        Growth.Room(ref _prices, _next, _length);
        _prices[_next] = price;
        _next = _next + 1 == _length ? 0 : _next + 1;
        _seen = Math.Min(_seen + 1, _length);
        if (_seen < _length)
        {
            return double.NaN;
        }

        return Distance(price);
    }

    private double Distance(double price)
    {
        // Relative to the newest price, so that a flat window is exactly flat.
        double mean = 0, deviation = 0;
        foreach (var p in _prices)
        {
            mean += p - price;
        }

        mean /= _prices.Length;
        foreach (var p in _prices)
        {
            deviation += Math.Abs(p - price - mean);
        }

        return -mean / (0.015 * deviation / _prices.Length);
    }
}
