using MathNet.Numerics;

namespace AlgoAcademy.Research;

/// <summary>Tail probability of the standard normal distribution, for p-values.</summary>
internal static class NormalDistribution
{
    /// <summary>P(|Z| ≥ |z|) = erfc(|z| / √2).</summary>
    public static double TwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));
}
