namespace AlgoAcademy.Research;

/// <summary>What liquidity in a constant-product pool costs, without fees. Taught in lesson 41.</summary>
public static class LiquidityLoss
{
    /// <summary>2√r/(1 + r) − 1: value against holding the first reserves, once the price is r times what it was. Zero or below; gone when the price returns.</summary>
    /// <param name="ratio">r: price later over price at first, above zero.</param>
    /// <exception cref="ArgumentException">A ratio out of range.</exception>
    public static double Impermanent(double ratio)
    {
        OptionRules.Require(OptionRules.Within(ratio, 1e-100, 1e100), nameof(ratio));

        // −(1 − √r)²/(1 + r), which loses no digits near r = 1.
        var root = Math.Sqrt(ratio);
        return -(1 - root) * (1 - root) / (1 + ratio);
    }

    /// <summary>
    /// σ²/8 of the pool's value a year: loss against a portfolio that holds the same coins at each moment but trades them at the outside price
    /// (Milionis, Moallemi, Roughgarden, Zhang 2022, "Automated market making and loss-versus-rebalancing"). Never comes back.
    /// </summary>
    /// <param name="volatility">σ: volatility of the coin, a fraction a year, zero or more.</param>
    /// <exception cref="ArgumentException">A volatility out of range.</exception>
    public static double RebalancingRate(double volatility)
    {
        OptionRules.Require(OptionRules.Within(volatility, 0, 1e6), nameof(volatility));
        return volatility * volatility / 8;
    }

    /// <summary>Volume of uninformed traders a year, in pool values, whose fees pay for that loss: σ²/(8·fee).</summary>
    /// <param name="volatility">σ: volatility of the coin, a fraction a year, zero or more.</param>
    /// <param name="fee">Fraction of what is paid in, above zero, below 1.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static double BreakEvenTurnover(double volatility, double fee)
    {
        OptionRules.Require(OptionRules.Within(fee, 1e-12, 0.999), nameof(fee));
        return RebalancingRate(volatility) / fee;
    }
}
