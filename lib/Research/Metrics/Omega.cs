namespace AlgoAcademy.Research;

/// <summary>Omega ratio (Keating and Shadwick 2002): what was earned above a threshold over what was lost below it.</summary>
[Metric("Σ max(r − τ, 0) / Σ max(τ − r, 0)", Unit = "number", Undefined = "no return below τ", Source = "Keating and Shadwick (2002)")]
public static class Omega
{
    /// <summary>Σ max(r − τ, 0) / Σ max(τ − r, 0).</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <param name="threshold">τ, a simple return a bar (not a year), a fraction.</param>
    /// <returns>1 when the mean is the threshold; NaN when no return is below it, or for an empty series.</returns>
    public static double Of(ReadOnlySpan<double> returns, double threshold = 0)
    {
        double above = 0, below = 0;
        foreach (var value in Sample.AfterWarmUp(returns))
        {
            above += Math.Max(value - threshold, 0);
            below += Math.Max(threshold - value, 0);
        }

        return below > 0 ? above / below : double.NaN;
    }
}
