namespace AlgoAcademy.Research;

/// <summary>Growth from the first value to the last, not annualized; a fraction.</summary>
[Metric("last / first − 1", Reads = "equity", Unit = "fraction", Undefined = "no value; first value not above zero", Source = "—")]
public static class TotalReturn
{
    /// <summary>last / first − 1.</summary>
    /// <param name="equity">Equity or prices; leading NaN are left out.</param>
    /// <returns>NaN for an empty series, when the last is NaN, or when the first is not above zero.</returns>
    public static double Of(ReadOnlySpan<double> equity)
    {
        var sample = Sample.AfterWarmUp(equity);
        return sample.Length > 0 && sample[0] > 0 ? (sample[^1] / sample[0]) - 1 : double.NaN;
    }
}
