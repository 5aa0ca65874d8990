using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>Simulated trades with a dealer who learns, and the truth: what the asset was worth and who knew.</summary>
public sealed record GlostenMilgromPath
{
    /// <summary>What the asset was worth all along.</summary>
    public required double Value { get; init; }

    /// <summary>Bid before each trade.</summary>
    public required ImmutableArray<double> Bids { get; init; }

    /// <summary>Ask before each trade.</summary>
    public required ImmutableArray<double> Asks { get; init; }

    /// <summary>+1 for a buy at the ask, −1 for a sell at the bid.</summary>
    public required ImmutableArray<double> Signs { get; init; }

    /// <summary>Whether the trader of each trade knew the value.</summary>
    public required ImmutableArray<bool> IsInformed { get; init; }

    /// <summary>Probability of the high value before each trade, and one more after the last.</summary>
    public required ImmutableArray<double> Beliefs { get; init; }

    /// <summary>The market that it comes from.</summary>
    public required GlostenMilgrom Truth { get; init; }

    /// <summary>Price of each trade.</summary>
    public required ImmutableArray<double> Prices { get; init; }

    /// <summary>What the dealer earns from traders who do not know: above zero on the mean.</summary>
    public double ProfitFromUninformed => Profit(isInformed: false);

    /// <summary>What the dealer loses to traders who know: zero or below. Both together have mean zero.</summary>
    public double ProfitFromInformed => Profit(isInformed: true);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Signs.Length} trades, worth {Value}, last belief {Beliefs[^1]:F4}; dealer {ProfitFromUninformed:F2} from uninformed, {ProfitFromInformed:F2} from informed");

    private double Profit(bool isInformed) => Enumerable.Range(0, Signs.Length).Where(t => IsInformed[t] == isInformed)
        .Sum(t => Signs[t] * (Prices[t] - Value));
}
