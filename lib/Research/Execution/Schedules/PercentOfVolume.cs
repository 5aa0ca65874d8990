namespace AlgoAcademy.Research;

/// <summary>
/// Follows the market: of all that is traded, ours included, it wants to be a given fraction. Volume V of the others asks for
/// q = ρV / (1 − ρ), for q / (q + V) = ρ.
/// </summary>
public sealed class PercentOfVolume
{
    private double _others;

    /// <summary>An order at a rate.</summary>
    /// <param name="order">The order.</param>
    /// <param name="rate">ρ, above 0 and below 1.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public PercentOfVolume(ParentOrder order, double rate)
    {
        ArgumentNullException.ThrowIfNull(order);
        order.Check();
        OptionRules.Require(OptionRules.Within(rate, 1e-9, 1 - 1e-9), nameof(rate));
        (Order, Rate) = (order, rate);
    }

    /// <summary>The order.</summary>
    public ParentOrder Order { get; }

    /// <summary>Fraction of all volume that is to be ours.</summary>
    public double Rate { get; }

    /// <summary>Units asked for so far.</summary>
    public long Asked { get; private set; }

    /// <summary>Units that the volume of others calls for.</summary>
    /// <param name="othersVolume">Units traded by others, zero or more.</param>
    /// <param name="rate">ρ, above 0 and below 1.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public static double Quantity(double othersVolume, double rate)
    {
        OptionRules.Require(OptionRules.Within(othersVolume, 0, double.MaxValue).Concat(OptionRules.Within(rate, 1e-9, 1 - 1e-9)), nameof(rate));
        return rate * othersVolume / (1 - rate);
    }

    /// <summary>The next child order after others have traded: whole lots, never more than is left; the last may be an odd lot.</summary>
    /// <param name="othersVolume">Units traded by others since the last call, zero or more.</param>
    /// <returns>Units; often zero.</returns>
    /// <exception cref="ArgumentException">A volume below zero.</exception>
    public long Next(double othersVolume)
    {
        OptionRules.Require(OptionRules.Within(othersVolume, 0, 1e15), nameof(othersVolume));
        _others += othersVolume;
        var due = Math.Min(Quantity(_others, Rate), Order.Quantity);
        var next = due >= Order.Quantity ? Order.Quantity - Asked : (long)((due - Asked) / Order.Lot) * Order.Lot;
        next = Math.Max(0, next);
        Asked += next;
        return next;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Rate:P1} of volume: {Asked} of {Order.Quantity} asked for");
}
