namespace AlgoAcademy.Research;

/// <summary>Parabolic stop and reverse: a stop that closes in on the price the faster, the more new extremes the trend makes.</summary>
/// <remarks>Starts at the second bar, falling if its low fell by more than its high rose, as TA-Lib does. The stop of bar t was known at the close of t − 1, save at a reversal.</remarks>
[Indicator("sar[t] + af (ep − sar[t]), never inside the last two bars; af grows by a step at each new extreme point ep",
    Inputs = "high, low", WarmUp = "1",
    Unit = "price; ±1", Source = "Wilder (1978)")]
public sealed class ParabolicSar : IIndicator<Bar, TrailingStopValue>
{
    private readonly double _step;
    private readonly double _limit;
    private Bar _previous = new(default, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
    private double _direction;
    private double _stop;
    private double _extreme;
    private double _acceleration;

    /// <summary>With an acceleration step of <paramref name="step"/>; an acceleration of at most <paramref name="limit"/>.</summary>
    /// <exception cref="ArgumentException">A parameter is out of its range; the message names it.</exception>
    public ParabolicSar(double step = 0.02, double limit = 0.2)
    {
        Window.RequireFactor(step);
        Window.RequireFactor(limit);
        _step = step;
        _limit = limit;
    }

    /// <summary>Bars before the first value: 1.</summary>
    public static int WarmUp() => 1;

    /// <summary>The values at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, double step, double limit, Span<TrailingStopValue> destination) =>
        Batch.Run(new ParabolicSar(step, limit), bars, destination);

    /// <inheritdoc/>
    public TrailingStopValue Next(Bar value)
    {
        var before = _previous;
        _previous = value;
        if (double.IsNaN(before.High))
        {
            return TrailingStopValue.Undefined;
        }

        if (_direction == 0)
        {
            Start(before, value);
        }

        var isRising = _direction > 0;
        if (isRising ? value.Low <= _stop : value.High >= _stop)
        {
            return Reverse(before, value);
        }

        var stop = _stop;
        if (isRising ? value.High > _extreme : value.Low < _extreme)
        {
            _extreme = isRising ? value.High : value.Low;
            _acceleration = Math.Min(_acceleration + _step, _limit);
        }

        _stop = Clear(_stop + (_acceleration * (_extreme - _stop)), before, value);
        return double.IsNaN(_stop) ? TrailingStopValue.Undefined : new(stop, _direction);
    }

    private void Start(in Bar before, in Bar value)
    {
        double down = before.Low - value.Low, up = value.High - before.High;
        _direction = down > 0 && down > up ? -1 : 1;
        (_stop, _extreme) = _direction > 0 ? (before.Low, value.High) : (before.High, value.Low);
        _acceleration = Math.Min(_step, _limit);
    }

    private TrailingStopValue Reverse(in Bar before, in Bar value)
    {
        _direction = -_direction;
        var stop = Clear(_extreme, before, value);
        _extreme = _direction > 0 ? value.High : value.Low;
        _acceleration = Math.Min(_step, _limit);
        _stop = Clear(stop + (_acceleration * (_extreme - stop)), before, value);
        return new(stop, _direction);
    }

    // A stop inside the last two bars would already have been hit.
    private double Clear(double stop, in Bar before, in Bar value) => _direction > 0
        ? Math.Min(stop, Math.Min(before.Low, value.Low))
        : Math.Max(stop, Math.Max(before.High, value.High));
}
