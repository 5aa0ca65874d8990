namespace AlgoAcademy.Research;

/// <summary>Supertrend: a stop that trails the price at k average true ranges and turns when the close crosses it.</summary>
/// <remarks>At its first bar it rises if the close is at or above the middle of the bar. The value of bar t holds the close of t: act on it at t + 1.</remarks>
[Indicator("(high + low)/2 ∓ k · atr(n), moved only towards the price, until the close crosses it", Inputs = "high, low, close", WarmUp = "n",
    Unit = "price; ±1", Source = "Seban (2008)")]
public sealed class Supertrend : IIndicator<Bar, TrailingStopValue>
{
    private readonly Atr _atr;
    private readonly double _ranges;
    private double _upper = double.NaN;
    private double _lower = double.NaN;
    private double _previous;
    private double _direction;

    /// <summary>With a window of <paramref name="length"/> bars, at least 1; <paramref name="ranges"/> average true ranges away.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public Supertrend(int length = 10, double ranges = 3)
    {
        Window.Require(length, 1);
        Window.RequireFactor(ranges);
        _atr = new(length);
        _ranges = ranges;
    }

    /// <summary>Bars before the first value: n.</summary>
    public static int WarmUp(int length = 10) => length;

    /// <summary>The values at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, int length, double ranges, Span<TrailingStopValue> destination) =>
        Batch.Run(new Supertrend(length, ranges), bars, destination);

    /// <inheritdoc/>
    public TrailingStopValue Next(Bar value)
    {
        var width = _ranges * _atr.Next(value);
        if (double.IsNaN(width))
        {
            return TrailingStopValue.Undefined;
        }

        var middle = 0.5 * (value.High + value.Low);
        double upper = middle + width, lower = middle - width;
        if (_direction == 0)
        {
            (_upper, _lower, _direction) = (upper, lower, value.Close >= middle ? 1 : -1);
        }
        else
        {
            _upper = upper < _upper || _previous > _upper ? upper : _upper;
            _lower = lower > _lower || _previous < _lower ? lower : _lower;
            _direction = _direction > 0 ? (value.Close < _lower ? -1 : 1) : (value.Close > _upper ? 1 : -1);
        }

        _previous = value.Close;
        return new(_direction > 0 ? _lower : _upper, _direction);
    }
}
