namespace AlgoAcademy.Research;

/// <summary>
/// A market with informed traders on some days (Easley, Kiefer, O'Hara and Paperman 1996): counts of buys and sells of a day are Poisson. Rates are per day.
/// </summary>
public sealed record PinParameters
{
    /// <summary>α, probability of a day with news, 0 to 1.</summary>
    public double News { get; init; } = 0.4;

    /// <summary>δ, probability that news is bad, 0 to 1.</summary>
    public double BadNews { get; init; } = 0.5;

    /// <summary>μ, informed trades on a day with news, all of one side; zero or more.</summary>
    public double Informed { get; init; } = 80;

    /// <summary>ε of buyers without information, above zero.</summary>
    public double Buyers { get; init; } = 60;

    /// <summary>ε of sellers without information, above zero.</summary>
    public double Sellers { get; init; } = 60;

    /// <summary>αμ / (αμ + ε + ε): share of trades that informed traders begin. A fraction.</summary>
    public double Pin => News * Informed / ((News * Informed) + Buyers + Sellers);

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(News, 0, 1), .. OptionRules.Within(BadNews, 0, 1), .. OptionRules.Within(Informed, 0, 1e6),
        .. OptionRules.Within(Buyers, 1e-9, 1e6), .. OptionRules.Within(Sellers, 1e-9, 1e6),
    ];
}
