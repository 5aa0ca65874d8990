using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// Rates of a zero-intelligence book, a second and a side. The defaults are the estimates of Cont, Stoikov and Talreja (2010, Operations
/// Research 58:549, table 2) for Sky Perfect Communications in Tokyo, orders of one average size.
/// </summary>
public sealed record PoissonBookOptions
{
    /// <summary>Market orders of a side a second; zero or more.</summary>
    public double MarketRate { get; init; } = 0.94;

    /// <summary>Limit orders a second, 1, 2, … ticks from the best price of the other side; zero or more, at least one above zero.</summary>
    public ImmutableArray<double> LimitRates { get; init; } = [1.85, 1.51, 1.09, 0.88, 0.77];

    /// <summary>Chance a second that an order is cancelled at these distances; above zero. Orders farther away have the last one's.</summary>
    public ImmutableArray<double> CancelRates { get; init; } = [0.71, 0.81, 0.68, 0.56, 0.47];

    /// <summary>Length in seconds, up to a week.</summary>
    public double Seconds { get; init; } = 3600;

    /// <summary>First best ask in ticks. Arrivals below one tick or above twice this price are not entered.</summary>
    public int StartPrice { get; init; } = 10_000;

    /// <summary>Orders at each distance when it starts; one or more.</summary>
    public int StartDepth { get; init; } = 2;

    /// <summary>Lots of each order.</summary>
    public int OrderSize { get; init; } = 1;

    internal OrderBookOptions Book => new() { HighestPrice = 2 * StartPrice };

    internal double CancelRate(int distance) => CancelRates[Math.Clamp(distance, 1, CancelRates.Length) - 1];

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(MarketRate, 0, 1e6),
        .. RateFaults(LimitRates, nameof(LimitRates)),
        .. RateFaults(CancelRates, nameof(CancelRates)),
        .. LimitRates.IsDefaultOrEmpty || LimitRates.Any(rate => rate > 0) ? Array.Empty<string>() : ["LimitRates must have one above zero; all are zero."],
        .. CancelRates.IsDefaultOrEmpty || CancelRates.All(rate => rate > 0) ? Array.Empty<string>() : ["CancelRates must all be above zero, or the book grows for ever."],
        .. OptionRules.Positive(Seconds),
        .. OptionRules.Within(Seconds, 0, 604_800),
        .. OptionRules.Within(StartPrice, 100, 1_000_000),
        .. OptionRules.Within(StartDepth, 1, 1000),
        .. OptionRules.Within(OrderSize, 1, 1_000_000),
    ];

    private static IEnumerable<string> RateFaults(ImmutableArray<double> rates, string name) =>
        rates.IsDefaultOrEmpty || rates.Length > 50 ? [$"{name} must have from 1 to 50 rates."] : rates.SelectMany(rate => OptionRules.Within(rate, 0, 1e6, name));
}
