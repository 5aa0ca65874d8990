namespace AlgoAcademy.Research;

/// <summary>Simulated news and what it does to prices.</summary>
public sealed record HeadlineOptions
{
    /// <summary>Number of headlines, 1 to 1,000,000.</summary>
    public int Count { get; init; } = 20_000;

    /// <summary>Bars they are spread over, at least 2.</summary>
    public int Bars { get; init; } = 2_000;

    /// <summary>Share of headlines with a negation, 0 to 1.</summary>
    public double Negated { get; init; } = 0.15;

    /// <summary>Share of sarcastic headlines, 0 to 1.</summary>
    public double Sarcastic { get; init; } = 0.05;

    /// <summary>Log return that the mean polarity of one bar's headlines makes in all, spread over the following bars.</summary>
    public double Impact { get; init; } = 0.004;

    /// <summary>Share of the impact still to come that a bar leaves for the next, 0 to below 1.</summary>
    public double Decay { get; init; } = 0.5;

    /// <summary>Volatility of a bar's log return without news, above 0.</summary>
    public double Volatility { get; init; } = 0.01;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Count, 1, 1_000_000),
        .. OptionRules.Within(Bars, 2, 1_000_000),
        .. OptionRules.Within(Negated, 0, 1),
        .. OptionRules.Within(Sarcastic, 0, 1),
        .. OptionRules.Within(Negated + Sarcastic, 0, 1),
        .. OptionRules.Within(Impact, -1, 1),
        .. OptionRules.Within(Decay, 0, 1 - 1e-9),
        .. OptionRules.Within(Volatility, 1e-9, 1),
    ];
}
