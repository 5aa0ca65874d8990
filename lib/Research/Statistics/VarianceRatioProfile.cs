namespace AlgoAcademy.Research;

/// <summary>
/// Variance ratios over several horizons with p-values by the wild bootstrap of Kim (2006): every return is multiplied by +1 or
/// −1 at random, which breaks any pattern in sign but keeps each return's size and so the clusters of volatility. Better than
/// the normal limit in short samples and at long horizons.
/// </summary>
public sealed class VarianceRatioProfile
{
    private VarianceRatioProfile(IReadOnlyList<VarianceRatio> ratios, double[] pValues, double joint, int replications) =>
        (Ratios, PValues, JointPValue, Replications) = (ratios, pValues, joint, replications);

    /// <summary>The ratio of each horizon, in the order asked for.</summary>
    public IReadOnlyList<VarianceRatio> Ratios { get; }

    /// <summary>Wild-bootstrap p-value of each horizon, two-sided on |z*|; (1 + exceeding)/(1 + replications).</summary>
    public IReadOnlyList<double> PValues { get; }

    /// <summary>p-value of the largest |z*| of all horizons (Chow and Denning 1993): one test, so no correction for their number.</summary>
    public double JointPValue { get; }

    /// <summary>Number of bootstrap samples.</summary>
    public int Replications { get; }

    /// <summary>The profile of prices.</summary>
    /// <param name="prices">Above zero; leading NaN are left out.</param>
    /// <param name="horizons">q of each ratio: 2 to half the number of returns.</param>
    /// <param name="replications">Bootstrap samples, 99 to a million.</param>
    /// <param name="seed">The same seed gives the same p-values on any number of threads.</param>
    /// <exception cref="ArgumentException">No horizon, one out of range, a price not above zero, or prices that never change.</exception>
    public static VarianceRatioProfile Of(Series prices, IReadOnlyList<int> horizons, int replications = 2_000, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(horizons);
        OptionRules.Require(OptionRules.Within(replications, 99, 1_000_000), nameof(replications));
        if (horizons.Count == 0)
        {
            throw new ArgumentException("At least one horizon is needed.", nameof(horizons));
        }

        VarianceRatio[] ratios = [.. horizons.Select(horizon => VarianceRatio.Of(prices, horizon))];
        if (Array.Exists(ratios, static ratio => double.IsNaN(ratio.RobustZ)))
        {
            throw new ArgumentException($"'{prices.Name}' must change and have no NaN after its warm-up: there is no ratio of nothing.", nameof(prices));
        }

        var logs = VarianceRatio.Logarithms(Sample.AfterWarmUp(prices.Values.AsSpan()));
        var z = Wild(logs, horizons, replications, seed);
        double Share(Func<double[], bool> exceeds) => (1.0 + z.Count(exceeds)) / (1 + z.Length);
        double[] pValues = [.. ratios.Select((ratio, k) => Share(draw => Math.Abs(draw[k]) >= Math.Abs(ratio.RobustZ)))];
        var largest = ratios.Max(static ratio => Math.Abs(ratio.RobustZ));
        return new VarianceRatioProfile(ratios, pValues, Share(draw => draw.Max(Math.Abs) >= largest), replications);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Ratios.Select((ratio, k) => FormattableString.Invariant(
        $"VR({ratio.Horizon}) {ratio.Ratio:F3}, z* {ratio.RobustZ:F2}, wild p {PValues[k]:F4}"))
        .Append(FormattableString.Invariant($"joint wild p {JointPValue:F4}, {Replications:N0} replications")));

    private static double[][] Wild(double[] logs, IReadOnlyList<int> horizons, int replications, ulong seed)
    {
        var z = new double[replications][];
        Parallel.For(0, z.Length, () => new double[logs.Length], (replicate, _, path) =>
        {
            var rng = SeedStream.At(seed, replicate);
            for (var t = 1; t < logs.Length; t++)
            {
                var move = logs[t] - logs[t - 1];
                path[t] = path[t - 1] + ((rng.NextBits() >> 63) == 0 ? move : -move);
            }

            z[replicate] = [.. horizons.Select(horizon => VarianceRatio.OfLogs(path, horizon).RobustZ)];
            return path;
        }, _ => { });
        return z;
    }
}
