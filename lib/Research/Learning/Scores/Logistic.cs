namespace AlgoAcademy.Research;

/// <summary>The logistic function and what belongs to it, without overflow.</summary>
internal static class Logistic
{
    /// <summary>1 / (1 + e^−x).</summary>
    public static double Of(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    /// <summary>ln(1 + e^x).</summary>
    public static double Softplus(double x) => Math.Max(x, 0) + double.LogP1(Math.Exp(-Math.Abs(x)));
}
