namespace AlgoAcademy.Research;

/// <summary>
/// How likely is a test to find what is there, and how many observations does it need? For tests whose statistic is normal in
/// large samples (Cohen 1988, chapter 2): a t-test of a mean return, which is a test of the Sharpe ratio.
/// </summary>
public static class TestPower
{
    /// <summary>Probability that a two-sided test of "mean = 0" rejects: Φ(δ√n − z) + Φ(−δ√n − z), z the 1 − α/2 quantile.</summary>
    /// <param name="effect">δ = mean / standard deviation of one observation; the Sharpe ratio per bar, not per year.</param>
    /// <param name="observations">n, independent; at least 2.</param>
    /// <param name="level">α, above 0 and below 1.</param>
    /// <exception cref="ArgumentException">An argument out of range or not finite.</exception>
    public static double OfMean(double effect, int observations, double level = 0.05)
    {
        OptionRules.Require([.. OptionRules.Within(effect, -1e6, 1e6), .. OptionRules.Within(observations, 2, int.MaxValue), .. OptionRules.Within(level, 1e-9, 1 - 1e-9)], "arguments");
        var critical = NormalDistribution.Quantile(1 - (level / 2));
        var shift = effect * Math.Sqrt(observations);
        return NormalDistribution.Below(shift - critical) + NormalDistribution.Below(-shift - critical);
    }

    /// <summary>The fewest observations with which the test reaches a power.</summary>
    /// <param name="effect">δ as for <see cref="OfMean"/>, not zero.</param>
    /// <param name="power">Probability of finding it, above the level and below 1.</param>
    /// <param name="level">α.</param>
    /// <exception cref="ArgumentException">An argument out of range, an effect of zero, or one so small that 2³⁰ observations do not suffice.</exception>
    public static int Observations(double effect, double power = 0.8, double level = 0.05)
    {
        OptionRules.Require([.. OptionRules.Positive(Math.Abs(effect), nameof(effect)), .. OptionRules.Within(level, 1e-9, 1 - 1e-9), .. OptionRules.Within(power, level, 1 - 1e-9)], "arguments");
        int low = 1, high = 1 << 30;
        if (OfMean(effect, high, level) < power)
        {
            throw new ArgumentException(FormattableString.Invariant($"effect must be large enough to be found with 2³⁰ observations; was {effect}."), nameof(effect));
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = OfMean(effect, Math.Max(middle, 2), level) < power ? (middle, high) : (low, middle);
        }

        return Math.Max(high, 2);
    }

    /// <summary>The power of any test, by making data and testing them many times.</summary>
    /// <param name="pValue">Makes data with the generator and gives the test's p-value; called from several threads at once.</param>
    /// <param name="draws">100 to a million.</param>
    /// <param name="level">α.</param>
    /// <param name="seed">The same seed gives the same power on any number of threads.</param>
    /// <exception cref="ArgumentException">An argument out of range.</exception>
    public static PowerEstimate Simulated(Func<Rng, double> pValue, int draws = 1_000, double level = 0.05, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(pValue);
        OptionRules.Require([.. OptionRules.Within(draws, 100, 1_000_000), .. OptionRules.Within(level, 1e-9, 1 - 1e-9)], "arguments");
        var rejected = 0;
        Parallel.For(0, draws, () => 0, (draw, _, count) => pValue(SeedStream.At(seed, draw)) <= level ? count + 1 : count,
            count => Interlocked.Add(ref rejected, count));
        return PowerEstimate.Of(rejected, draws);
    }
}
