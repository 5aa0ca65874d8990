namespace AlgoAcademy.Research;

/// <summary>Any metric over a window that moves bar by bar. Prefix-invariant: the value at t uses the bars up to t only.</summary>
public static class RollingMetric
{
    /// <summary>out[t] = metric(x[t − window + 1 .. t]).</summary>
    /// <param name="series">Returns, or equity for metrics of equity.</param>
    /// <param name="window">Bars, at least 2.</param>
    /// <param name="metric">What is computed on each window: <c>values =&gt; Sharpe.Of(values, 252)</c>.</param>
    /// <returns>As long as the series; NaN until the window is full of numbers, and where the window has a NaN.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A window below 2.</exception>
    public static Series Rolling(this Series series, int window, Metric metric)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        var values = series.Values;
        var result = new double[values.Length];
        Array.Fill(result, double.NaN, 0, Math.Min(window - 1, result.Length));
        for (var t = window - 1; t < result.Length; t++)
        {
            var part = values.AsSpan(t - window + 1, window);
            result[t] = HasNaN(part) ? double.NaN : metric(part);
        }

        return series.With(FormattableString.Invariant($"rolling {window}"), result);
    }

    /// <summary>Rolling annualized Sharpe ratio of returns.</summary>
    public static Series RollingSharpe(this Series returns, int window) =>
        returns.Rolling(window, values => Sharpe.Of(values, returns.BarsPerYear)).Named("rolling Sharpe");

    /// <summary>Rolling annualized volatility of returns.</summary>
    public static Series RollingVolatility(this Series returns, int window) =>
        returns.Rolling(window, values => Volatility.Of(values, returns.BarsPerYear)).Named("rolling volatility");

    /// <summary>Rolling annualized Sortino ratio of returns.</summary>
    public static Series RollingSortino(this Series returns, int window) =>
        returns.Rolling(window, values => Sortino.Of(values, returns.BarsPerYear)).Named("rolling Sortino");

    /// <summary>Deepest drawdown of equity within the window.</summary>
    public static Series RollingMaxDrawdown(this Series equity, int window) =>
        equity.Rolling(window, values => MaxDrawdown.Of(values)).Named("rolling drawdown");

    private static bool HasNaN(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (double.IsNaN(value))
            {
                return true;
            }
        }

        return false;
    }
}
