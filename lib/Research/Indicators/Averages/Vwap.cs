namespace AlgoAcademy.Research;

/// <summary>Volume-weighted average price since the session began, each bar standing for its typical price.</summary>
/// <remarks>A session is a UTC day: a bar that closes at 00:00 is the last of the day before. A NaN after the first volume of a session makes the rest of that session NaN. For daily bars it is the typical price; see <see cref="RollingVwap"/> then.</remarks>
[Indicator("Σ (high + low + close)/3 · volume / Σ volume since the first bar of the UTC day",
    Inputs = "high, low, close, volume, close time", WarmUp = "0",
    Unit = "price", Source = "Berkowitz, Logue and Noser (1988)")]
public sealed class Vwap : IIndicator<Bar, double>
{
    private DateTime _session = DateTime.MinValue;
    private double _money;
    private double _volume;

    /// <summary>Bars before the first value: 0.</summary>
    public static int WarmUp() => 0;

    /// <summary>The value at each bar into <paramref name="destination"/>, as long as the bars.</summary>
    /// <exception cref="ArgumentException">A parameter out of its range, or columns of different lengths.</exception>
    public static void Compute(BarSpans bars, Span<double> destination) =>
        Batch.Run(new Vwap(), bars, destination);

    /// <inheritdoc/>
    public double Next(Bar value)
    {
        var session = value.CloseTime == default ? default : value.CloseTime.AddTicks(-1).Date;
        if (session != _session)
        {
            (_session, _money, _volume) = (session, 0, 0);
        }

        var worth = TypicalPrice.Of(value) * value.Volume;
        if (_volume == 0 && double.IsNaN(worth))
        {
            return double.NaN;
        }

        _money += worth;
        _volume += value.Volume;
        return _money / _volume;
    }
}
