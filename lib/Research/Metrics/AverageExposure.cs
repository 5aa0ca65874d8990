namespace AlgoAcademy.Research;

/// <summary>How much of the equity was at work on average, long or short: 1 is all of it, above 1 is leverage; a fraction.</summary>
[Metric("mean(|x|), x = position value / equity", Reads = "exposure", Unit = "fraction", Undefined = "no value", Source = "—")]
public static class AverageExposure
{
    /// <summary>mean(|x|).</summary>
    /// <param name="exposure">Position value / equity a bar; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>NaN for an empty series.</returns>
    public static double Of(ReadOnlySpan<double> exposure)
    {
        var sample = Sample.AfterWarmUp(exposure);
        var sum = 0.0;
        foreach (var value in sample)
        {
            sum += Math.Abs(value);
        }

        return sum / sample.Length;
    }
}
