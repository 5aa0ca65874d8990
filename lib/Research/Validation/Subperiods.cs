using MathNet.Numerics;

namespace AlgoAcademy.Research;

/// <summary>Whether a strategy earned all the time or once: equal stretches of a backtest side by side.</summary>
/// <param name="Parts">The stretches, oldest first.</param>
public sealed record Subperiods(IReadOnlyList<Subperiod> Parts)
{
    /// <summary>Share of the stretches with a return above zero.</summary>
    public double ShareProfitable => Parts.Count(part => part.Return > 0) / (double)Parts.Count;

    /// <summary>Lowest annualized Sharpe ratio; NaN when one is undefined.</summary>
    public double WorstSharpe => Parts.Min(part => part.Sharpe);

    /// <summary>
    /// Probability of Sharpe ratios so unlike each other if one and the same were true throughout: χ² with parts − 1 degrees on
    /// Q = Σ ((SR − weighted mean) / standard error)² (Cochran 1954). Small: the strategy was not the same all the time. NaN when a ratio is undefined.
    /// </summary>
    public double PValueOfSameSharpe
    {
        get
        {
            var weights = Parts.Select(part => 1 / (part.Moments.StandardError * part.Moments.StandardError)).ToArray();
            var mean = Parts.Zip(weights, (part, weight) => part.Moments.Ratio * weight).Sum() / weights.Sum();
            var q = Parts.Zip(weights, (part, weight) => (part.Moments.Ratio - mean) * (part.Moments.Ratio - mean) * weight).Sum();
            return double.IsNaN(q) ? double.NaN : SpecialFunctions.GammaUpperRegularized((Parts.Count - 1) / 2.0, q / 2);
        }
    }

    /// <summary>Cuts the returns of a run into stretches whose lengths differ by one bar at most.</summary>
    /// <param name="result">A run.</param>
    /// <param name="parts">2 or more, and at most a tenth of the returns.</param>
    /// <exception cref="ArgumentOutOfRangeException">Parts out of range.</exception>
    public static Subperiods Of(BacktestResult result, int parts = 4)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Of(result.Returns, parts);
    }

    /// <summary>Cuts returns into stretches whose lengths differ by one bar at most.</summary>
    /// <param name="returns">Simple returns per bar, fractions.</param>
    /// <param name="parts">2 or more, and at most a tenth of the returns.</param>
    /// <exception cref="ArgumentOutOfRangeException">Parts out of range.</exception>
    public static Subperiods Of(Series returns, int parts = 4)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 2);
        returns = returns.AfterWarmUp();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parts, returns.Count / 10);
        return new Subperiods([.. Enumerable.Range(0, parts).Select(part =>
        {
            var first = (int)((long)returns.Count * part / parts);
            var end = (int)((long)returns.Count * (part + 1) / parts);
            return Stretch(returns.Slice(first, end - first));
        })]);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(Environment.NewLine, Parts);

    private static Subperiod Stretch(Series returns) =>
        new(returns.Times[0], returns.Times[^1], SharpeMoments.Of(returns), returns.Sharpe(), returns.Growth().Last - 1);
}
