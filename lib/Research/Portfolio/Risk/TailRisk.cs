namespace AlgoAcademy.Research;

/// <summary>
/// Value at risk and expected shortfall of one bar by models that differ in what they say of the shape and of the volatility. Taught in
/// lesson 43. All in fractions and in the sign of a return.
/// </summary>
public static class TailRisk
{
    /// <summary>What happened: the quantile of the sample (type 7) and the mean of the returns at or below it.</summary>
    /// <param name="returns">Simple returns, leading NaN left out.</param>
    /// <param name="tail">Above 0, below 1; 0.01 for "99 %".</param>
    /// <returns>NaN without a return.</returns>
    /// <exception cref="ArgumentException">The tail is out of range.</exception>
    public static TailEstimate Historical(Series returns, double tail = 0.01)
    {
        ArgumentNullException.ThrowIfNull(returns);
        RequireTail(tail);
        return new TailEstimate(tail, Research.ValueAtRisk.Of(returns.Values.AsSpan(), tail), Cvar.Of(returns.Values.AsSpan(), tail));
    }

    /// <summary>A normal distribution: μ + zσ, and μ − σ φ(z) / tail (RiskMetrics 1996, with an EWMA volatility for σ).</summary>
    /// <param name="mean">Of a bar.</param>
    /// <param name="volatility">Of a bar, zero or more.</param>
    /// <param name="tail">As for <see cref="Historical"/>.</param>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    public static TailEstimate Normal(double mean, double volatility, double tail = 0.01)
    {
        RequireTail(tail);
        OptionRules.Require([.. OptionRules.Within(mean, -1e6, 1e6), .. OptionRules.Within(volatility, 0, 1e6)], nameof(volatility));
        var z = NormalDistribution.Quantile(tail);
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        return new TailEstimate(tail, mean + (z * volatility), mean - (volatility * density / tail));
    }

    /// <summary>
    /// A normal quantile bent by skewness S and excess kurtosis K (Cornish and Fisher 1938):
    /// z + (z² − 1) S / 6 + (z³ − 3z) K / 24 − (2z³ − 5z) S² / 36. Says nothing of the mean beyond it.
    /// </summary>
    /// <param name="moments">Mean, volatility, skewness and excess kurtosis of a bar.</param>
    /// <param name="tail">As for <see cref="Historical"/>.</param>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    public static TailEstimate CornishFisher((double Mean, double Volatility, double Skewness, double ExcessKurtosis) moments, double tail = 0.01)
    {
        RequireTail(tail);
        var (mean, volatility, s, k) = moments;
        OptionRules.Require(
        [
            .. OptionRules.Within(mean, -1e6, 1e6), .. OptionRules.Within(volatility, 0, 1e6),
            .. OptionRules.Within(s, -1e3, 1e3, "Skewness"), .. OptionRules.Within(k, -2, 1e6, "ExcessKurtosis"),
        ], nameof(moments));
        var z = NormalDistribution.Quantile(tail);
        var bent = z + (((z * z) - 1) * s / 6) + (((z * z * z) - (3 * z)) * k / 24) - (((2 * z * z * z) - (5 * z)) * s * s / 36);
        return new TailEstimate(tail, mean + (bent * volatility), double.NaN);
    }

    /// <summary>
    /// Filtered historical simulation (Barone-Adesi, Giannopoulos and Vosper 1999): the past's returns, each divided by the volatility
    /// forecast for its bar, times the forecast for the next one.
    /// </summary>
    /// <param name="returns">Simple returns.</param>
    /// <param name="forecasts">Volatility forecast for each bar, known before it, on the same axis; above zero after its warm-up.</param>
    /// <param name="next">Volatility forecast for the bar to come, above zero.</param>
    /// <param name="tail">As for <see cref="Historical"/>.</param>
    /// <exception cref="ArgumentException">Another axis, a forecast that is not above zero, no bar with both, or the tail is out of range.</exception>
    public static TailEstimate Filtered(Series returns, Series forecasts, double next, double tail = 0.01)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentNullException.ThrowIfNull(forecasts);
        RequireTail(tail);
        OptionRules.Require(OptionRules.Positive(next), nameof(next));
        returns.Axis.RequireAlignedWith(forecasts.Axis, "returns and forecasts");
        var first = Math.Max(returns.WarmUp, forecasts.WarmUp);
        if (first == returns.Count)
        {
            throw new ArgumentException("There is no bar with a return and a forecast.", nameof(forecasts));
        }

        var shocks = new double[returns.Count - first];
        for (var t = first; t < returns.Count; t++)
        {
            shocks[t - first] = forecasts[t] > 0
                ? returns[t] / forecasts[t]
                : throw new ArgumentException(FormattableString.Invariant($"forecasts must be above zero after their warm-up; value {t} was {forecasts[t]}."), nameof(forecasts));
        }

        return new TailEstimate(tail, next * Research.ValueAtRisk.Of(shocks, tail), next * Cvar.Of(shocks, tail));
    }

    internal static void RequireTail(double tail)
    {
        if (!(tail > 0 && tail < 1))
        {
            throw new ArgumentException(FormattableString.Invariant($"tail must be above 0 and below 1, 0.01 for \"99 %\"; was {tail}."), nameof(tail));
        }
    }
}
