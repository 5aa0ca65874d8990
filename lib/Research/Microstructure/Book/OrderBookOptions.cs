namespace AlgoAcademy.Research;

/// <summary>Rules of one order book.</summary>
public sealed record OrderBookOptions
{
    /// <summary>Lowest price that is taken, in ticks; 1 or more.</summary>
    public int LowestPrice { get; init; } = 1;

    /// <summary>Highest price that is taken, in ticks. Levels are an array: memory grows with the band, about 130 bytes a tick.</summary>
    public int HighestPrice { get; init; } = 20_000;

    /// <summary>Who trades first at one price.</summary>
    public BookPriority Priority { get; init; } = BookPriority.PriceTime;

    /// <summary>What happens between orders of one owner.</summary>
    public SelfMatch SelfMatch { get; init; } = SelfMatch.Allow;

    /// <summary>Resting orders that fit before the book grows its storage; above zero. It never allocates below this number.</summary>
    public int Capacity { get; init; } = 1024;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(LowestPrice, 1, 1_000_000_000),
        .. OptionRules.Within(HighestPrice, LowestPrice, Math.Max(LowestPrice, LowestPrice + 10_000_000.0)),
        .. OptionRules.Within(Capacity, 1, 100_000_000),
        .. Enum.IsDefined(Priority) ? Array.Empty<string>() : [$"Priority must be a member of {nameof(BookPriority)}; was {(int)Priority}."],
        .. Enum.IsDefined(SelfMatch) ? Array.Empty<string>() : [$"SelfMatch must be a member of {nameof(Research.SelfMatch)}; was {(int)SelfMatch}."],
    ];
}
