namespace AlgoAcademy.Research;

/// <summary>
/// The gambler's ruin of a dealer who never moves his quotes: what he holds (or owns) is a random walk that ends where nothing is left.
/// Source: Garman (1976), J. Financial Economics 3:257; Feller (1968), chapter XIV. Taught in lesson 37.
/// </summary>
public static class DealerRuin
{
    /// <summary>Probability ever to be ruined: ((1 − p)/p)^capital for p above ½, otherwise 1.</summary>
    /// <param name="capital">Units that can be lost, 1 or more.</param>
    /// <param name="winProbability">p: probability to gain a unit in a trade, and to lose one otherwise; above 0, below 1.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static double Ever(int capital, double winProbability)
    {
        Check(capital, winProbability);
        return winProbability <= 0.5 ? 1 : Math.Pow((1 - winProbability) / winProbability, capital);
    }

    /// <summary>Probability to lose all before a gain: (rᶜ − rᶜ⁺ᵍ)/(1 − rᶜ⁺ᵍ) with r = (1 − p)/p; g/(c + g) for p = ½.</summary>
    /// <param name="capital">c: units that can be lost, 1 or more.</param>
    /// <param name="gain">g: units to gain, 1 or more.</param>
    /// <param name="winProbability">p: probability to gain a unit in a trade, and to lose one otherwise; above 0, below 1.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static double Before(int capital, int gain, double winProbability)
    {
        Check(capital, winProbability);
        OptionRules.Require(OptionRules.Within(gain, 1, int.MaxValue), nameof(gain));
        if (winProbability == 0.5)
            return (double)gain / ((double)capital + gain);

        // The ratio is turned over where it is above one, so that no power overflows.
        var odds = (1 - winProbability) / winProbability;
        return odds < 1
            ? Math.Pow(odds, capital) * (1 - Math.Pow(odds, gain)) / (1 - Math.Pow(odds, (double)capital + gain))
            : (1 - Math.Pow(odds, -(double)gain)) / (1 - Math.Pow(odds, -(double)capital - gain));
    }

    /// <summary>
    /// Probability that an even walk touches −capital within a number of trades: P(S ≤ −c) + P(S &lt; −c), by reflection. It goes to 1: without
    /// skew every inventory limit is reached.
    /// </summary>
    /// <param name="capital">c: units that can be lost, or a limit of the inventory, 1 or more.</param>
    /// <param name="trades">Number of trades of one unit, 0 to 1,000,000.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static double Within(int capital, int trades)
    {
        Check(capital, 0.5);
        OptionRules.Require(OptionRules.Within(trades, 0, 1_000_000), nameof(trades));
        var sum = 0.0;
        for (long losses = ((long)trades + capital + 1) / 2; losses <= trades; losses++)
            sum += ((2 * losses) - trades == capital ? 1 : 2) * Math.Exp(LogBinomial(trades, losses));
        return Math.Min(1, sum);
    }

    /// <summary>√n: standard deviation of the inventory after n trades of one unit, each as likely to buy as to sell.</summary>
    /// <param name="trades">n, zero or more.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public static double InventoryDeviation(double trades)
    {
        OptionRules.Require(OptionRules.Within(trades, 0, double.MaxValue), nameof(trades));
        return Math.Sqrt(trades);
    }

    private static double LogBinomial(long trades, long losses) => MathNet.Numerics.SpecialFunctions.FactorialLn((int)trades)
        - MathNet.Numerics.SpecialFunctions.FactorialLn((int)losses) - MathNet.Numerics.SpecialFunctions.FactorialLn((int)(trades - losses)) - (trades * Math.Log(2));

    private static void Check(int capital, double winProbability) => OptionRules.Require(
        OptionRules.Within(capital, 1, 1_000_000_000).Concat(OptionRules.Within(winProbability, 1e-12, 1 - 1e-12)), nameof(capital));
}
