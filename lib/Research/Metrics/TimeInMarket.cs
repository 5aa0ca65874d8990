namespace AlgoAcademy.Research;

/// <summary>Share of bars with a position; a fraction.</summary>
[Metric("count(x ≠ 0) / n", Reads = "exposure", Unit = "fraction", Undefined = "no value", Source = "—")]
public static class TimeInMarket
{
    /// <summary>count(x ≠ 0) / n.</summary>
    /// <param name="exposure">Position value / equity a bar; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>NaN for an empty series.</returns>
    public static double Of(ReadOnlySpan<double> exposure)
    {
        var sample = Sample.AfterWarmUp(exposure);
        var held = 0.0;
        foreach (var value in sample)
        {
            held += double.IsNaN(value) ? double.NaN : value != 0 ? 1 : 0;
        }

        return held / sample.Length;
    }
}
