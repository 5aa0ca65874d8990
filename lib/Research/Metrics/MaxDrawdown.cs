namespace AlgoAcademy.Research;

/// <summary>The deepest drawdown: a fraction at or below 0. It grows with the length of the sample: compare equal lengths.</summary>
[Metric("min over t of x[t] / max(x[0..t]) − 1", Reads = "equity", Unit = "fraction, ≤ 0", Undefined = "no value; first value not above zero", Source = "—")]
public static class MaxDrawdown
{
    /// <summary>min over t of x[t] / max(x[0..t]) − 1.</summary>
    /// <param name="equity">Equity or prices; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>0 when it never falls; NaN for an empty series or when the first number is not above zero.</returns>
    public static double Of(ReadOnlySpan<double> equity)
    {
        var sample = Sample.AfterWarmUp(equity);
        if (sample.IsEmpty || !(sample[0] > 0))
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
