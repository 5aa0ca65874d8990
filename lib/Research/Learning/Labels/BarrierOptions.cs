namespace AlgoAcademy.Research;

/// <summary>The three barriers: a gain, a loss and a time (López de Prado 2018, section 3.4).</summary>
public sealed record BarrierOptions
{
    /// <summary>Gain at which the position is closed: a fraction, or that many volatilities when <see cref="Volatility"/> is given; +∞ for none.</summary>
    public double Gain { get; init; } = 0.02;

    /// <summary>Loss at which the position is closed, above 0, in the same unit; +∞ for none.</summary>
    public double Loss { get; init; } = 0.02;

    /// <summary>Bars after which the position is closed in any case, at least 1.</summary>
    public int Horizon { get; init; } = 10;

    /// <summary>Volatility of the return of one bar, known at the close of the event; null when the barriers are fractions.</summary>
    public Series? Volatility { get; init; }

    /// <summary>True: a time-out is labelled 0; false: by the sign of its return.</summary>
    public bool TimeOutIsZero { get; init; }

    internal IEnumerable<string> Faults() =>
    [
        .. Positive(Gain, nameof(Gain)),
        .. Positive(Loss, nameof(Loss)),
        .. OptionRules.Within(Horizon, 1, int.MaxValue),
    ];

    private static IEnumerable<string> Positive(double value, string name) =>
        double.IsPositiveInfinity(value) ? [] : OptionRules.Positive(value, name);
}
