namespace AlgoAcademy.Research;

/// <summary>How large the best of many results is when all are noise.</summary>
public static class ExpectedMaximum
{
    private const double EulerMascheroni = 0.577215664901532860606512;

    /// <summary>
    /// Mean of the largest of N independent standard normals: (1 − γ) Φ⁻¹(1 − 1/N) + γ Φ⁻¹(1 − 1/(N e)) (Bailey and López de Prado
    /// 2014, eq. 6; an approximation, about 2 % off at N = 10 and better above).
    /// </summary>
    /// <param name="trials">N, at least 1; of one trial it is 0. Trials that resemble each other count as fewer.</param>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public static double Of(int trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        return trials == 1
            ? 0
            : ((1 - EulerMascheroni) * NormalDistribution.Quantile(1 - (1.0 / trials)))
                + (EulerMascheroni * NormalDistribution.Quantile(1 - (1 / (trials * Math.E))));
    }
}
