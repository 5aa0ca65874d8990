namespace AlgoAcademy.Research;

/// <summary>What it costs not to wait. Taught in lesson 37.</summary>
public static class Immediacy
{
    /// <summary>
    /// What makers must expect to earn for carrying an order imbalance to its other side: μ − P₁ = aσ²i / (1 + M), as in Grossman, Miller (1988),
    /// J. Finance 43:617. The more makers share it, the less; with endless competition nothing.
    /// </summary>
    /// <param name="riskAversion">a: absolute risk aversion of each, per unit of currency, zero or more.</param>
    /// <param name="variance">σ²: variance of the price until the other side comes, in squared currency, zero or more.</param>
    /// <param name="imbalance">i: units offered too much now, below zero for demand.</param>
    /// <param name="makers">M: market makers beside the one who sells, zero or more.</param>
    /// <returns>Discount in currency per unit; below zero a premium.</returns>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static double Discount(double riskAversion, double variance, double imbalance, double makers)
    {
        OptionRules.Require(OptionRules.Within(riskAversion, 0, 1e15).Concat(OptionRules.Within(variance, 0, 1e15)).Concat(OptionRules.Within(imbalance, -1e15, 1e15))
            .Concat(OptionRules.Within(makers, 0, 1e15)), nameof(riskAversion));
        return riskAversion * variance * imbalance / (1 + makers);
    }
}
