namespace AlgoAcademy.Research;

/// <summary>Ulcer index (Martin and McCann 1989): depth and length of drawdowns in one number; a fraction.</summary>
public static class UlcerIndex
{
    /// <summary>√(mean of dd²), the drawdown of each bar from the highest so far.</summary>
    /// <param name="equity">Equity or prices, the first above zero; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>0 when it never falls; NaN for an empty series.</returns>
    public static double Of(ReadOnlySpan<double> equity)
    {
        var sample = Sample.AfterWarmUp(equity);
        double peak = double.NegativeInfinity, squares = 0;
        foreach (var value in sample)
        {
            peak = Math.Max(peak, value);
            squares += ((value / peak) - 1) * ((value / peak) - 1);
        }

        return Math.Sqrt(squares / sample.Length);
    }
}
