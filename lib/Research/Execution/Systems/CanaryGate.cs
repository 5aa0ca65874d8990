using MathNet.Numerics;

namespace AlgoAcademy.Research;

/// <summary>Is the new version worse than the old one? One-sided tests that say no to a release that fails too often to be chance.</summary>
/// <param name="Passes">The release may go on.</param>
/// <param name="PValue">Probability of so bad a result, or a worse one, when the new version is no worse.</param>
/// <param name="Level">Below this p-value it fails.</param>
public sealed record CanaryGate(bool Passes, double PValue, double Level)
{
    /// <summary>Exact binomial test: P(errors or more | requests, baseline).</summary>
    /// <param name="errors">Errors of the canary.</param>
    /// <param name="requests">Requests that the canary served, at least 1.</param>
    /// <param name="baseline">Error rate of the old version, above 0 and below 1.</param>
    /// <param name="level">From 0.0001 to 0.5.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public static CanaryGate OfErrors(int errors, int requests, double baseline, double level = 0.01)
    {
        OptionRules.Require(OptionRules.Within(requests, 1, 100_000_000).Concat(OptionRules.Within(errors, 0, Math.Max(0, requests)))
            .Concat(OptionRules.Within(baseline, 1e-12, 1 - 1e-12)).Concat(OptionRules.Within(level, 0.0001, 0.5)), nameof(errors));
        // I_p(k, n − k + 1) is the upper tail itself: no digits are lost to 1 − CDF.
        var p = errors == 0 ? 1 : SpecialFunctions.BetaRegularized(errors, requests - errors + 1, baseline);
        return new CanaryGate(p >= level, p, level);
    }

    /// <summary>Normal test of a mean that should be zero, two-sided, such as paper against canary slippage.</summary>
    /// <param name="difference">Mean difference.</param>
    /// <param name="standardError">Its standard error, above zero.</param>
    /// <param name="level">From 0.0001 to 0.5.</param>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public static CanaryGate OfDifference(double difference, double standardError, double level = 0.05)
    {
        OptionRules.Require(OptionRules.Within(difference, double.MinValue, double.MaxValue).Concat(OptionRules.Positive(standardError)).Concat(OptionRules.Within(level, 0.0001, 0.5)), nameof(difference));
        var p = NormalDistribution.TwoSided(difference / standardError);
        return new CanaryGate(p >= level, p, level);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{(Passes ? "pass" : "FAIL")}: p = {PValue:G3}, level {Level}");
}
