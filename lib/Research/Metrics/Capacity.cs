namespace AlgoAcademy.Research;

/// <summary>How much capital a strategy can take before its own trading eats what it earns, by the square-root law of impact (Tóth et al. 2011).</summary>
[Metric("V/τ · min((g / (Y σ))², p), g = return a year / turnover a year, τ = equity part of a fill",
    Reads = "backtest", Unit = "currency of the prices", Undefined = "no fills, volume or volatility", Source = "square-root law: Tóth et al. (2011)")]
public static class Capacity
{
    /// <summary>
    /// Trading Q of a bar's volume V costs Y σ √(Q/V) of the value traded. The strategy earns g = return a year / turnover a year for
    /// each unit traded, so it breaks even at A = V/τ · (g / (Y σ))², τ the part of the equity a fill trades. The law was measured on
    /// orders that are a small part of the volume: A is therefore at most what makes a fill the part p of the volume, V/τ · p.
    /// </summary>
    /// <param name="result">A run with costs other than impact; returns are taken net of them.</param>
    /// <param name="impact">Y, about 1 for stocks and futures; above zero.</param>
    /// <param name="maxParticipation">p, above zero and at most 1.</param>
    /// <returns>
    /// Capital in the currency of the prices; 0 when it earns nothing; NaN without fills, without volume in the bars or without volatility.
    /// V is the median of close · volume over bars with volume, σ the volatility of a bar of the instrument.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An impact not above zero, or a participation outside 0 to 1.</exception>
    public static double Of(BacktestResult result, double impact = 1, double maxParticipation = 0.1)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(impact, 0);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maxParticipation, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxParticipation, 1);
        var values = (result.Bars.Close * result.Bars.Volume).Where(value => value > 0).ToArray();
        var sigma = Volatility.Of(result.Bars.Returns().Values.AsSpan(), 1);
        if (values.Length == 0 || result.Fills.Count == 0 || !(sigma > 0))
        {
            return double.NaN;
        }

        var earned = Sample.Mean(Sample.AfterWarmUp(result.Returns.Values.AsSpan())) * result.Bars.BarsPerYear;
        var edge = Math.Max(earned / result.TurnoverPerYear, 0) / (impact * sigma);
        return Sample.Quantile(values, 0.5) / (result.Turnover / result.Fills.Count) * Math.Min(edge * edge, maxParticipation);
    }
}
