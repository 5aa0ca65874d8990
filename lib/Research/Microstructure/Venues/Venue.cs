namespace AlgoAcademy.Research;

/// <summary>A market that trades the same instrument as others do: its fees and how far away it is.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="TakerFee">Ticks a lot paid by an order that trades at once; negative for a rebate. 0.003 a share at ticks of 0.01 is 0.3.</param>
/// <param name="MakerFee">Ticks a lot paid by the resting order; negative for a rebate.</param>
/// <param name="DataDelay">Nanoseconds until its quotes are seen here.</param>
/// <param name="OrderDelay">Nanoseconds until an order from here arrives there.</param>
public sealed record Venue(string Name, double TakerFee = 0, double MakerFee = 0, long DataDelay = 0, long OrderDelay = 0)
{
    /// <summary>The longest delay: a minute.</summary>
    public const long LongestDelay = 60_000_000_000;

    internal IEnumerable<string> Faults() =>
    [
        .. string.IsNullOrWhiteSpace(Name) ? ["Name must say what reports call the venue; was empty."] : Array.Empty<string>(),
        .. OptionRules.Within(TakerFee, -100, 100),
        .. OptionRules.Within(MakerFee, -100, 100),
        .. OptionRules.Within(DataDelay, 0, LongestDelay),
        .. OptionRules.Within(OrderDelay, 0, LongestDelay),
    ];
}
