namespace AlgoAcademy.Research;

/// <summary>A mean-reverting price and what it costs to trade it once: dX = speed (mean − X) dt + volatility dB.</summary>
public sealed record OuStoppingOptions
{
    /// <summary>Where the price returns to.</summary>
    public double Mean { get; init; }

    /// <summary>Speed of return a year, above zero.</summary>
    public required double Speed { get; init; }

    /// <summary>Volatility in units of the price, a year, above zero.</summary>
    public required double Volatility { get; init; }

    /// <summary>Discount rate a year, above zero: what makes waiting cost something.</summary>
    public required double DiscountRate { get; init; }

    /// <summary>Cost of each of the two trades in units of the price, above zero.</summary>
    public required double Cost { get; init; }

    /// <summary>Price at which a position is given up; none when null. Below the mean.</summary>
    public double? StopLoss { get; init; }

    internal double Unit => Volatility / Math.Sqrt(2 * Speed);

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Mean, -1e9, 1e9),
        .. OptionRules.Positive(Speed),
        .. OptionRules.Positive(Volatility),
        .. OptionRules.Positive(DiscountRate),
        .. OptionRules.Positive(Cost),
        .. OptionRules.Within(DiscountRate / Speed, 1e-3, 49, "DiscountRate / Speed"),
        .. StopLoss is { } stop ? OptionRules.Within(stop, Mean - (25 * Unit), Mean, nameof(StopLoss)) : [],
    ];
}
