namespace AlgoAcademy.Research;

/// <summary>How many orders a fair comparison of two brokers or algorithms needs.</summary>
public static class CostExperiment
{
    /// <summary>
    /// Orders per arm to see a difference of means with a given power, two-sided, equal deviations: n = 2 (z₁₋α/₂ + z_power)² s² / δ²,
    /// rounded up. Source: Cohen (1988), "Statistical power analysis", chapter 2.
    /// </summary>
    /// <param name="differenceBps">δ: the difference that matters, above zero.</param>
    /// <param name="deviationBps">s: standard deviation of one order's cost, above zero.</param>
    /// <param name="power">Probability to see it when it is there, from 0.01 to 0.9999.</param>
    /// <param name="level">Probability to see it when it is not, from 0.0001 to 0.5.</param>
    /// <exception cref="ArgumentException">A parameter out of range; every fault is named.</exception>
    public static double OrdersPerArm(double differenceBps, double deviationBps, double power = 0.8, double level = 0.05)
    {
        OptionRules.Require(OptionRules.Positive(differenceBps).Concat(OptionRules.Positive(deviationBps)).Concat(OptionRules.Within(power, 0.01, 0.9999)).Concat(OptionRules.Within(level, 0.0001, 0.5)), nameof(differenceBps));
        var z = NormalDistribution.Quantile(1 - (level / 2)) + NormalDistribution.Quantile(power);
        return Math.Ceiling(2 * Math.Pow(z * deviationBps / differenceBps, 2));
    }
}
