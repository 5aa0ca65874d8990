namespace AlgoAcademy.Research;

/// <summary>Ulcer index (Martin and McCann 1989): depth and length of drawdowns in one number; a fraction.</summary>
[Metric("√(mean of dd²), dd the drawdown of each bar", Reads = "equity", Unit = "fraction", Undefined = "no value; first value not above zero", Source = "Martin and McCann (1989)")]
public static class UlcerIndex
{
    /// <summary>√(mean of dd²), the drawdown of each bar from the highest so far.</summary>
    /// <param name="equity">Equity or prices; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>0 when it never falls; NaN for an empty series or when the first number is not above zero.</returns>
    public static double Of(ReadOnlySpan<double> equity)
    {
        var sample = Sample.AfterWarmUp(equity);
        if (sample.IsEmpty || !(sample[0] > 0))
        {
            return double.NaN;
        }

        double peak = sample[0], squares = 0;
        foreach (var value in sample)
        {
            peak = Math.Max(peak, value);
            var depth = (value / peak) - 1;
            squares += depth * depth;
        }

        return Math.Sqrt(squares / sample.Length);
    }
}
