namespace AlgoAcademy.Research;

/// <summary>A pool beside a market whose price is known, an arbitrageur who looks once a block, and traders who know nothing (simulator S12).</summary>
public sealed record PoolMarket
{
    /// <summary>Price outside at the start, cash per coin, above zero.</summary>
    public double StartPrice { get; init; } = 1000;

    /// <summary>Value of the pool at the start, in cash, above zero.</summary>
    public double Value { get; init; } = 2_000_000;

    /// <summary>Fraction of what is paid in, 0 or more, below 1.</summary>
    public double Fee { get; init; } = 0.003;

    /// <summary>σ: volatility of the price outside, a fraction a year, zero or more.</summary>
    public double Volatility { get; init; } = 0.6;

    /// <summary>Expected growth of the price outside, a fraction a year.</summary>
    public double Drift { get; init; }

    /// <summary>Length in days, 365 to a year, above zero.</summary>
    public double Days { get; init; } = 30;

    /// <summary>Blocks a day, 1 or more: the arbitrageur trades once in each, before anybody else.</summary>
    public int BlocksPerDay { get; init; } = 1440;

    /// <summary>Trades of those who know nothing, a block, zero or more: a Poisson number, each as likely to buy as to sell.</summary>
    public double NoiseTrades { get; init; } = 0.5;

    /// <summary>Mean size of such a trade as a fraction of the pool's value; sizes are exponential. 0 to 0.1.</summary>
    public double NoiseSize { get; init; } = 0.0005;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"pool market: volatility {Volatility:P0}, fee {Fee:P2}, {Days} days of {BlocksPerDay} blocks, {NoiseTrades:G4} noise trades a block");

    internal void Check() => OptionRules.Require(
        OptionRules.Within(StartPrice, 1e-12, 1e12).Concat(OptionRules.Within(Value, 1e-9, 1e15)).Concat(OptionRules.Within(Fee, 0, 0.5)).Concat(OptionRules.Within(Volatility, 0, 10))
        .Concat(OptionRules.Within(Drift, -10, 10)).Concat(OptionRules.Within(Days, 1e-6, 3650)).Concat(OptionRules.Within(BlocksPerDay, 1, 100_000))
        .Concat(OptionRules.Within(NoiseTrades, 0, 100)).Concat(OptionRules.Within(NoiseSize, 0, 0.1))
        .Concat(Days * BlocksPerDay > 20_000_000 ? [FormattableString.Invariant($"Days × BlocksPerDay must be at most 20,000,000; was {Days * BlocksPerDay}.")] : []), "market");
}
