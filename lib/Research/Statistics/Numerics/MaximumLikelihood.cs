namespace AlgoAcademy.Research;

/// <summary>
/// Maximum likelihood for any model that a function can describe: the highest point by Nelder and Mead (1965), standard errors
/// from the curvature there.
/// </summary>
public static class MaximumLikelihood
{
    /// <summary>Climbs from a starting point.</summary>
    /// <param name="logLikelihood">ln L of parameters; NaN or −∞ where they are not allowed, which fences them in.</param>
    /// <param name="start">Where the climb begins, allowed parameters of the right size: only a near hill is found.</param>
    /// <param name="names">A name for each parameter.</param>
    /// <param name="observations">Number of values that the likelihood is made of, for BIC.</param>
    /// <exception cref="ArgumentException">No parameter, not one name each, a start that is not finite or not allowed, no observations.</exception>
    public static LikelihoodFit Fit(Func<double[], double> logLikelihood, double[] start, IReadOnlyList<string> names, int observations)
    {
        ArgumentNullException.ThrowIfNull(logLikelihood);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(observations);
        if (start.Length == 0 || names.Count != start.Length || !Array.TrueForAll(start, double.IsFinite))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"start must have finite values, one for each of the {names.Count} names; was [{string.Join(", ", start)}]."), nameof(start));
        }

        if (!double.IsFinite(logLikelihood(start)))
        {
            throw new ArgumentException("The log-likelihood must be finite at the start: begin where the parameters are allowed.", nameof(start));
        }

        // Searched in units of the start, so that one step suits a variance of 1e-6 and a degree of freedom of 8 alike.
        var unit = Array.ConvertAll(start, static value => value == 0 ? 0.1 : Math.Abs(value));
        var (point, lowest) = NelderMead.Minimize(scaled => -logLikelihood(Times(scaled, unit)), [.. start.Zip(unit, static (a, b) => a / b)], 0.2);
        var estimates = Times(point, unit);
        return new LikelihoodFit
        {
            Names = names,
            Estimates = estimates,
            StandardErrors = Curvature.StandardErrors(logLikelihood, estimates, unit),
            LogLikelihood = -lowest,
            Observations = observations,
        };
    }

    private static double[] Times(double[] values, double[] unit) => [.. values.Zip(unit, static (a, b) => a * b)];
}
