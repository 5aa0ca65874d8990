namespace AlgoAcademy.Research;

/// <summary>The deepest drawdown: a fraction at or below 0. It grows with the length of the sample: compare equal lengths.</summary>
public static class MaxDrawdown
{
    /// <summary>min over t of x[t] / max(x[0..t]) − 1.</summary>
    /// <param name="equity">Equity or prices, the first above zero; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>0 when it never falls; NaN for an empty series.</returns>
    public static double Of(ReadOnlySpan<double> equity)
    {
        var sample = Sample.AfterWarmUp(equity);
        if (sample.IsEmpty)
        {
            return double.NaN;
        }

        double peak = sample[0], deepest = 0;
        foreach (var value in sample)
        {
            peak = Math.Max(peak, value);
            deepest = Math.Min(deepest, (value / peak) - 1);
        }

        return deepest;
    }
}
