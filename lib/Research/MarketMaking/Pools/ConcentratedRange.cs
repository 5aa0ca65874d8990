namespace AlgoAcademy.Research;

/// <summary>
/// Liquidity that works only between two prices (Adams et al. 2021, "Uniswap v3 Core", section 6.2): below the range all coins, above it all cash,
/// between them x = L(1/√P − 1/√upper) and y = L(√P − √lower). Earns more fees for the same money, and loses more. Taught in lesson 41.
/// </summary>
public sealed record ConcentratedRange
{
    /// <summary>Lowest price of the range, cash per coin, above zero.</summary>
    public required double Lower { get; init; }

    /// <summary>Highest price of the range, above the lowest.</summary>
    public required double Upper { get; init; }

    /// <summary>L: how much reserves give way, above zero.</summary>
    public double Liquidity { get; init; } = 1;

    /// <summary>Coins held at a price.</summary>
    /// <param name="price">Cash per coin, above zero.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public double Coins(double price)
    {
        Check(price);
        return Liquidity * ((1 / Math.Sqrt(Math.Clamp(price, Lower, Upper))) - (1 / Math.Sqrt(Upper)));
    }

    /// <summary>Cash held at a price.</summary>
    /// <param name="price">Cash per coin, above zero.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public double Cash(double price)
    {
        Check(price);
        return Liquidity * (Math.Sqrt(Math.Clamp(price, Lower, Upper)) - Math.Sqrt(Lower));
    }

    /// <summary>Value at a price, in cash, without fees.</summary>
    /// <param name="price">Cash per coin, above zero.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public double Value(double price) => (Coins(price) * price) + Cash(price);

    /// <summary>Value later against holding what was in at first: a fraction, zero or below. A range out to 0 and ∞ has the formula of <see cref="LiquidityLoss.Impermanent"/>.</summary>
    /// <param name="price">Price at first, cash per coin.</param>
    /// <param name="later">Price later.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public double ImpermanentLoss(double price, double later) => (Value(later) / ((Coins(price) * later) + Cash(price))) - 1;

    /// <summary>
    /// Loss against rebalancing, as a fraction of the value a year: σ²P²|x′(P)|/2 over the value, with |x′| = L/(2P√P) inside the range; 0 outside
    /// (Milionis, Moallemi, Roughgarden, Zhang 2022, theorem 1).
    /// </summary>
    /// <param name="price">Cash per coin, above zero.</param>
    /// <param name="volatility">σ: volatility of the coin, a fraction a year, zero or more.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public double LossRate(double price, double volatility)
    {
        OptionRules.Require(OptionRules.Within(volatility, 0, 1e6), nameof(volatility));
        var value = Value(price);
        return price < Lower || price > Upper ? 0 : volatility * volatility * Liquidity * Math.Sqrt(price) / 4 / value;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"liquidity {Liquidity:G5} from {Lower:G6} to {Upper:G6}");

    private void Check(double price) => OptionRules.Require(
        OptionRules.Within(Lower, 1e-50, 1e50).Concat(OptionRules.Within(Upper, Lower, 1e50))
        .Concat(Upper > Lower ? [] : [FormattableString.Invariant($"Upper must be above Lower; was {Upper}.")])
        .Concat(OptionRules.Within(Liquidity, 1e-100, 1e100)).Concat(OptionRules.Within(price, 1e-50, 1e50)), "range");
}
