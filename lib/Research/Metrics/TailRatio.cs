namespace AlgoAcademy.Research;

/// <summary>How large good bars are beside bad ones: the 95 % quantile over the size of the 5 % quantile.</summary>
[Metric("|q₉₅| / |q₅|, quantiles of type 7", Unit = "number", Undefined = "q₅ is 0", Source = "—")]
public static class TailRatio
{
    /// <summary>|q₉₅| / |q₅|, quantiles as in <see cref="ValueAtRisk"/>.</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <returns>NaN for an empty series or when the 5 % quantile is 0.</returns>
    public static double Of(ReadOnlySpan<double> returns)
    {
        var sample = Sample.AfterWarmUp(returns);
        var low = Math.Abs(Sample.Quantile(sample, 0.05));
        return low > 0 ? Math.Abs(Sample.Quantile(sample, 0.95)) / low : double.NaN;
    }
}
