namespace AlgoAcademy.Research;

/// <summary>Standard error of the annualized Sharpe ratio (Lo 2002): how far the estimate may be from the truth by chance.</summary>
[Metric("iid: √((1 + SR²/2) / n) · √B, SR a bar; hac: √(V / n) · √B, V the long-run variance of z − SR/2 (z² − 1)",
    Unit = "number, annualized", Undefined = "constant returns", Source = "Lo (2002), equation 9; Newey and West (1987)")]
public static class SharpeError
{
    /// <summary>√((1 + SR²/2) / n) · √B, SR a bar: for returns that are independent and normal (his eq. 9).</summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <param name="barsPerYear">B, above zero.</param>
    /// <returns>NaN where the Sharpe ratio is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">B is not a finite number above zero.</exception>
    public static double Iid(ReadOnlySpan<double> returns, double barsPerYear)
    {
        var sample = Sample.AfterWarmUp(returns);
        var ratio = Sharpe.Of(sample, 1);
        return Math.Sqrt((1 + (ratio * ratio / 2)) / sample.Length * Annual.Bars(barsPerYear));
    }

    /// <summary>
    /// √(V / n) · √B, V the long-run variance (Newey and West 1987, Bartlett weights) of ψ = z − SR/2 (z² − 1), z = (r − μ)/σ:
    /// allows for correlation over time, fat tails and skew (his GMM estimator, section "Non-IID returns").
    /// </summary>
    /// <param name="returns">Simple returns of bars; leading NaN are left out, a later NaN gives NaN.</param>
    /// <param name="barsPerYear">B, above zero.</param>
    /// <param name="lags">Lags of the weights; null for ⌊4 (n/100)^(2/9)⌋. σ is with divisor n, as in his GMM.</param>
    /// <returns>NaN where the Sharpe ratio is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Lags below 0 or not below the number of returns; B not a finite number above zero.</exception>
    public static double Hac(ReadOnlySpan<double> returns, double barsPerYear, int? lags = null)
    {
        var year = Annual.Bars(barsPerYear);
        var sample = Sample.AfterWarmUp(returns);
        if (sample.Length < 2 || Sample.IsConstant(sample))
        {
            return double.NaN;
        }

        var mean = Sample.Mean(sample);
        var deviation = Math.Sqrt(Sample.CentralMoment(sample, 2));
        var influence = new double[sample.Length];
        for (var t = 0; t < influence.Length; t++)
        {
            var z = (sample[t] - mean) / deviation;
            influence[t] = z - (mean / deviation / 2 * ((z * z) - 1));
        }

        var used = lags ?? (int)Math.Floor(4 * Math.Pow(sample.Length / 100.0, 2.0 / 9.0));
        return Math.Sqrt(LongRunVariance.Of(influence, used) / sample.Length * year);
    }
}
