namespace AlgoAcademy.Research;

/// <summary>
/// White's Reality Check (2000): is the best of many strategies better than the benchmark, once it is allowed for that the best
/// was picked after the fact? Poor strategies in the list make it hard to pass; <see cref="SuperiorAbility"/> mends that.
/// </summary>
/// <param name="Statistic">V = max over k of √n · mean(d_k), d_k the return of strategy k less the benchmark's.</param>
/// <param name="PValue">Share of the resampled V* = max √n (mean*(d_k) − mean(d_k)) above V: small means better than luck.</param>
/// <param name="Best">The strategy with the largest mean.</param>
/// <param name="Strategies">How many were compared.</param>
/// <param name="BlockLength">Mean length of the blocks, bars.</param>
/// <param name="Options">Replications and seed.</param>
public sealed record RealityCheck(double Statistic, double PValue, string Best, int Strategies, double BlockLength, BootstrapOptions Options)
{
    /// <summary>The test. All variants that were tried belong in the list, not only the survivors.</summary>
    /// <param name="strategies">Simple returns of bars on one axis; rows before all have begun are left out.</param>
    /// <param name="benchmark">Returns to beat; null for cash that earns nothing.</param>
    /// <param name="options">Replications, blocks, seed. The default block length is the median over the strategies.</param>
    /// <exception cref="ArgumentException">No strategy, other axes, fewer than 20 common bars, a NaN after the start, an option out of range.</exception>
    public static RealityCheck Test(IReadOnlyList<Series> strategies, Series? benchmark = null, BootstrapOptions? options = null)
    {
        var comparison = Comparison.Of(strategies, benchmark, options);
        var root = Math.Sqrt(comparison.Rows);
        var best = comparison.Means.Max();
        var beaten = comparison.SharesAbove(best, Largest)[0];
        return new RealityCheck(
            root * best, beaten, comparison.Names[Array.IndexOf(comparison.Means, best)], comparison.Names.Length, comparison.BlockLength, comparison.Options);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"Reality Check: best of {Strategies} is '{Best}', p = {PValue:F4} ({Options.Replications} resamples, blocks of {BlockLength:F1} bars, seed {Options.Seed})");

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = double.NegativeInfinity;
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }
}
