namespace AlgoAcademy.Research;

/// <summary>
/// A maker, its snipers and the news they race for (Budish, Cramton and Shim 2015, Quarterly Journal of Economics 130:1547). Times are
/// microseconds, prices ticks.
/// </summary>
public sealed record SnipingRaceOptions
{
    /// <summary>Traders who try to hit the stale quote; one or more.</summary>
    public int Snipers { get; init; } = 4;

    /// <summary>Fixed way of the maker's cancel.</summary>
    public double MakerDelay { get; init; } = 100;

    /// <summary>Fixed way of each sniper's order.</summary>
    public double SniperDelay { get; init; } = 100;

    /// <summary>Mean of the random rest of everybody's way, exponential; above zero.</summary>
    public double Jitter { get; init; } = 10;

    /// <summary>Public news a second, Poisson.</summary>
    public double JumpRate { get; init; } = 1;

    /// <summary>Mean jump of the value, exponential, up and down alike.</summary>
    public double MeanJump { get; init; } = 2;

    /// <summary>Investors a second who trade whatever the price, Poisson; each pays the maker the half spread.</summary>
    public double InvestorRate { get; init; } = 2;

    /// <summary>Half the maker's spread. Jumps below it are not worth a race.</summary>
    public double HalfSpread { get; init; } = 0.5;

    /// <summary>Time between auctions; 0 for continuous trading.</summary>
    public double BatchInterval { get; init; }

    /// <summary>Length in seconds.</summary>
    public double Seconds { get; init; } = 23_400;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Snipers, 1, 10_000),
        .. OptionRules.Within(MakerDelay, 0, 1e9),
        .. OptionRules.Within(SniperDelay, 0, 1e9),
        .. OptionRules.Positive(Jitter),
        .. OptionRules.Within(JumpRate, 0, 1e6),
        .. OptionRules.Positive(MeanJump),
        .. OptionRules.Within(InvestorRate, 0, 1e6),
        .. OptionRules.Within(HalfSpread, 0, 1e6),
        .. OptionRules.Within(BatchInterval, 0, 1e9),
        .. OptionRules.Within(Seconds, 0, 1e7),
        .. OptionRules.Within(JumpRate * Seconds, 0, 1e8, "JumpRate * Seconds"),
    ];
}
