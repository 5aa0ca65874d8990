using MathNet.Numerics;

namespace AlgoAcademy.Research;

/// <summary>The standard normal distribution, for p-values and the probabilities of Sharpe ratios.</summary>
internal static class NormalDistribution
{
    /// <summary>P(|Z| ≥ |z|) = erfc(|z| / √2).</summary>
    public static double TwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    /// <summary>Φ(z) = P(Z ≤ z) = erfc(−z / √2) / 2.</summary>
    public static double Below(double z) => SpecialFunctions.Erfc(-z / Math.Sqrt(2)) / 2;

    /// <summary>Φ⁻¹(p), p from 0 to 1.</summary>
    public static double Quantile(double p) => -Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * p);
}
