namespace AlgoAcademy.Research;

/// <summary>
/// What one return adds to an exponentially weighted Sharpe ratio (Moody and Saffell 2001, eq. 6): a reward for each step that adds up to what
/// a trader is judged by. D = (B ΔA − ½ A ΔB) / (B − A²)^1.5, ΔA = R − A, ΔB = R² − B.
/// </summary>
/// <remarks>Taught in lesson 26.</remarks>
public static class DifferentialSharpe
{
    /// <summary>D of one return.</summary>
    /// <param name="mean">A, the weighted mean of the returns before.</param>
    /// <param name="square">B, the weighted mean of their squares.</param>
    /// <param name="value">R, the return, a fraction.</param>
    /// <returns>NaN when B is not above A²: no variation yet.</returns>
    public static double Of(double mean, double square, double value)
    {
        var variance = square - (mean * mean);
        return variance > 0
            ? ((square * (value - mean)) - (0.5 * mean * ((value * value) - square))) / Math.Pow(variance, 1.5)
            : double.NaN;
    }

    /// <summary>D of each return, the averages moved by <paramref name="rate"/> after it.</summary>
    /// <param name="returns">Fractions; leading NaN are left out.</param>
    /// <param name="rate">η, above 0 and at most 1: 0.01 remembers about a hundred bars.</param>
    /// <returns>Same length; NaN through the warm-up and for the first two returns, which make the averages.</returns>
    /// <exception cref="ArgumentException">The rate is out of range.</exception>
    public static Series Of(Series returns, double rate = 0.01)
    {
        ArgumentNullException.ThrowIfNull(returns);
        OptionRules.Require([.. OptionRules.Positive(rate), .. OptionRules.Within(rate, 0, 1)], nameof(rate));
        var result = Enumerable.Repeat(double.NaN, returns.Count).ToArray();
        var first = returns.WarmUp;
        var (a, b) = (0.0, 0.0);
        for (var t = first; t < returns.Count; t++)
        {
            var value = returns[t];
            if (t - first >= 2)
            {
                result[t] = Of(a, b, value);
            }

            var weight = Math.Max(rate, 1.0 / (t - first + 1));
            (a, b) = (a + (weight * (value - a)), b + (weight * ((value * value) - b)));
        }

        return returns.With("differential Sharpe", result);
    }
}
