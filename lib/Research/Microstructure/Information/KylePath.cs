using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>Simulated auctions of Kyle (1985), with the truth.</summary>
public sealed record KylePath
{
    /// <summary>What the asset is worth; the insider alone knows.</summary>
    public required double Value { get; init; }

    /// <summary>Price of each auction.</summary>
    public required ImmutableArray<double> Prices { get; init; }

    /// <summary>What the insider trades in each.</summary>
    public required ImmutableArray<double> InsiderOrders { get; init; }

    /// <summary>What the dealer sees: insider and noise together.</summary>
    public required ImmutableArray<double> Flows { get; init; }

    /// <summary>Σ order × (value − price): what the noise traders lose.</summary>
    public required double InsiderProfit { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Prices.Length} auctions, worth {Value:G6}, last price {Prices[^1]:G6}, insider's profit {InsiderProfit:G4}");
}
