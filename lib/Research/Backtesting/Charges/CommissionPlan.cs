using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// What a broker takes for a fill: a fixed sum, a sum per unit and a share of the value, in the instrument's currency, at least
/// a minimum. The share may be smaller for orders that waited in the book (maker) and fall with the value traded so far (tiers).
/// </summary>
public sealed record CommissionPlan
{
    /// <summary>Nothing.</summary>
    public static CommissionPlan None { get; } = new();

    /// <summary>Per fill, whatever its size.</summary>
    public double Fixed { get; init; }

    /// <summary>Per unit (share, coin, contract).</summary>
    public double PerUnit { get; init; }

    /// <summary>Share of the value for orders that take what stands in the book: market orders, stops, limits crossed at once. Basis points.</summary>
    public double TakerBps { get; init; }

    /// <summary>Share of the value for limit orders that waited. Basis points; below zero for a rebate is refused: no venue pays for ever.</summary>
    public double MakerBps { get; init; }

    /// <summary>Least commission of a fill.</summary>
    public double Minimum { get; init; }

    /// <summary>
    /// Value traded so far from which both shares are multiplied by a factor, in rising order: (1,000,000, 0.8) takes a fifth off
    /// from the second million on. Before the first the factor is 1.
    /// </summary>
    public ImmutableArray<CommissionTier> Tiers { get; init; } = [];

    /// <summary>The same share of the value for all orders, basis points.</summary>
    public static CommissionPlan Bps(double bps) => new() { TakerBps = bps, MakerBps = bps };

    /// <summary>A share of the value that is smaller for orders that waited, basis points.</summary>
    public static CommissionPlan MakerTaker(double makerBps, double takerBps) => new() { MakerBps = makerBps, TakerBps = takerBps };

    /// <summary>A sum per unit with a minimum per fill, as for US shares.</summary>
    public static CommissionPlan PerShare(double perUnit, double minimum = 0) => new() { PerUnit = perUnit, Minimum = minimum };

    /// <summary>Commission of a fill.</summary>
    /// <param name="units">Units traded, above zero.</param>
    /// <param name="price">Price of the fill.</param>
    /// <param name="waited">Whether the order stood in the book and was come to.</param>
    /// <param name="tradedSoFar">Value traded before, which chooses the tier.</param>
    public double Of(double units, double price, bool waited, double tradedSoFar)
    {
        if (units == 0)
        {
            return 0;
        }

        var rate = (waited ? MakerBps : TakerBps) * 1e-4;
        if (!Tiers.IsDefaultOrEmpty)
        {
            rate *= FactorAt(tradedSoFar);
        }

        return Math.Max(Minimum, Fixed + (PerUnit * units) + (units * price * rate));
    }

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Fixed, 0, double.PositiveInfinity),
        .. OptionRules.Within(PerUnit, 0, double.PositiveInfinity),
        .. OptionRules.Within(TakerBps, 0, 5_000),
        .. OptionRules.Within(MakerBps, 0, 5_000),
        .. OptionRules.Within(Minimum, 0, double.PositiveInfinity),
        .. Tiers.IsDefaultOrEmpty ? [] : TierFaults(),
    ];

    private IEnumerable<string> TierFaults()
    {
        for (var i = 0; i < Tiers.Length; i++)
        {
            if (i > 0 && !(Tiers[i].FromValue > Tiers[i - 1].FromValue))
            {
                yield return FormattableString.Invariant($"Tiers must rise; tier {i} begins at {Tiers[i].FromValue}, the one before at {Tiers[i - 1].FromValue}.");
            }

            foreach (var fault in OptionRules.Within(Tiers[i].Factor, 0, 1, $"Tiers[{i}].Factor"))
            {
                yield return fault;
            }
        }
    }

    private double FactorAt(double tradedSoFar)
    {
        var factor = 1.0;
        foreach (var tier in Tiers)
        {
            if (tradedSoFar >= tier.FromValue)
            {
                factor = tier.Factor;
            }
        }

        return factor;
    }
}
