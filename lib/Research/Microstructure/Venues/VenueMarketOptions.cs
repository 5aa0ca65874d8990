using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>A market of several venues that follow one value: how it moves, and how the venues quote around it.</summary>
public sealed record VenueMarketOptions
{
    /// <summary>The venues; the first quotes fastest when their delays are those below. Fees as US venues had them about 2020, at ticks of a cent.</summary>
    public ImmutableArray<Venue> Venues { get; init; } =
    [
        new("Anchor", TakerFee: 0.30, MakerFee: -0.20, DataDelay: 150_000, OrderDelay: 150_000),
        new("Beacon", TakerFee: 0.28, MakerFee: -0.16, DataDelay: 250_000, OrderDelay: 250_000),
        new("Contra", TakerFee: -0.05, MakerFee: 0.12, DataDelay: 350_000, OrderDelay: 350_000),
        new("Dock", TakerFee: 0, MakerFee: 0, DataDelay: 600_000, OrderDelay: 600_000),
    ];

    /// <summary>Mean time in nanoseconds until the makers of a venue answer a move of the value, one for each venue; above zero.</summary>
    public ImmutableArray<double> QuoteDelays { get; init; } = [200_000, 400_000, 800_000, 1_500_000];

    /// <summary>Length in seconds, up to a day.</summary>
    public double Seconds { get; init; } = 600;

    /// <summary>Moves of the value by one tick a second, up and down alike.</summary>
    public double MoveRate { get; init; } = 2;

    /// <summary>Jumps of the value a second.</summary>
    public double JumpRate { get; init; } = 0.05;

    /// <summary>Ticks of a jump, up and down alike; one or more.</summary>
    public int JumpTicks { get; init; } = 4;

    /// <summary>Times a second at which a venue's sizes and distances are drawn anew.</summary>
    public double RefreshRate { get; init; } = 5;

    /// <summary>Chance that a side's best price is one tick from the value and not two.</summary>
    public double NarrowShare { get; init; } = 0.7;

    /// <summary>Levels of a side; one or more.</summary>
    public int Levels { get; init; } = 5;

    /// <summary>Mean lots of a level, about; one more than an exponential, rounded down.</summary>
    public double MeanSize { get; init; } = 300;

    /// <summary>First value in ticks.</summary>
    public int StartPrice { get; init; } = 10_000;

    internal IEnumerable<string> Faults() =>
    [
        .. Venues.IsDefaultOrEmpty || Venues.Length > 64 ? ["Venues must have from 1 to 64 venues."] : Venues.SelectMany(venue => venue is null ? ["Venues must not have an empty place."] : venue.Faults()),
        .. QuoteDelays.IsDefaultOrEmpty || QuoteDelays.Length != (Venues.IsDefault ? 0 : Venues.Length)
            ? ["QuoteDelays must have one delay for each venue."]
            : QuoteDelays.SelectMany(delay => OptionRules.Within(delay, 1, Venue.LongestDelay, nameof(QuoteDelays))),
        .. OptionRules.Within(Seconds, 0.001, 86_400),
        .. OptionRules.Within(MoveRate, 0, 10_000),
        .. OptionRules.Within(JumpRate, 0, 10_000),
        .. OptionRules.Within(JumpTicks, 1, 1000),
        .. OptionRules.Within(RefreshRate, 0, 10_000),
        .. OptionRules.Within(NarrowShare, 0, 1),
        .. OptionRules.Within(Levels, 1, 100),
        .. OptionRules.Within(MeanSize, 1, 1e9),
        .. OptionRules.Within(StartPrice, 1000, 100_000_000),
    ];
}
