namespace AlgoAcademy.Research;

/// <summary>The orders of a <see cref="RoutingExperiment"/>.</summary>
public sealed record RoutingOptions
{
    /// <summary>What the router looks at.</summary>
    public RouteRule Rule { get; init; } = RouteRule.AllIn;

    /// <summary>Orders, evenly over the market's time, buys and sells by the seed.</summary>
    public int Orders { get; init; } = 500;

    /// <summary>Lots of each.</summary>
    public long Size { get; init; } = 1000;

    /// <summary>All delays of the venues are this many times as long; 0 for none, which is the oracle's view.</summary>
    public double DelayScale { get; init; } = 1;

    /// <summary>Times that the router sends out what is left before it gives up.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>Decides which orders buy.</summary>
    public ulong Seed { get; init; } = 1;

    internal IEnumerable<string> Faults() =>
    [
        .. Enum.IsDefined(Rule) ? Array.Empty<string>() : [$"Rule must be a member of {nameof(RouteRule)}; was {(int)Rule}."],
        .. OptionRules.Within(Orders, 1, 1_000_000),
        .. OptionRules.Within(Size, 1, 1e12),
        .. OptionRules.Within(DelayScale, 0, 1e6),
        .. OptionRules.Within(Attempts, 1, 100),
    ];
}
