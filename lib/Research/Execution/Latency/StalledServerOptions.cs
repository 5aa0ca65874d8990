namespace AlgoAcademy.Research;

/// <summary>A server that stalls at times, and the client that measures it. Times in nanoseconds.</summary>
public sealed record StalledServerOptions
{
    /// <summary>Requests.</summary>
    public int Requests { get; init; } = 100_000;

    /// <summary>Distance at which the client means to send them; above zero.</summary>
    public long Interval { get; init; } = 100_000;

    /// <summary>Least time of service.</summary>
    public long Service { get; init; } = 20_000;

    /// <summary>Mean of the random rest of the service, exponential; zero or more.</summary>
    public double Jitter { get; init; } = 5_000;

    /// <summary>Mean time between stalls, Poisson; above zero, infinite for none.</summary>
    public double StallEvery { get; init; } = 1e9;

    /// <summary>Length of a stall: nothing is served meanwhile.</summary>
    public long StallLength { get; init; } = 50_000_000;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Requests, 1, 100_000_000),
        .. OptionRules.Within(Interval, 1, 60e9),
        .. OptionRules.Within(Service, 0, 60e9),
        .. OptionRules.Within(Jitter, 0, 60e9),
        .. StallEvery >= 1_000 ? Array.Empty<string>() : [FormattableString.Invariant($"StallEvery must be at least 1000 nanoseconds; was {StallEvery}.")],
        .. OptionRules.Within(StallLength, 0, 60e9),
    ];
}
