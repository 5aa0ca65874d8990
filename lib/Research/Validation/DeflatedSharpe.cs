namespace AlgoAcademy.Research;

/// <summary>
/// The probability that the Sharpe ratio of the best of many trials is more than the luck of having tried many (Bailey and
/// López de Prado 2014). Honest only with an honest count: every variant ever run on these data. Taught in lesson 23.
/// </summary>
/// <param name="Probability">PSR against the threshold, 0 to 1; 0.95 is the usual bar.</param>
/// <param name="Threshold">SR₀ = √V · <see cref="ExpectedMaximum"/>: the Sharpe ratio per bar that the best of so many noise trials reaches.</param>
/// <param name="Trials">N, independent trials.</param>
/// <param name="TrialVariance">V: variance of the trials' Sharpe ratios, per bar.</param>
public sealed record DeflatedSharpe(double Probability, double Threshold, int Trials, double TrialVariance)
{
    /// <summary>DSR = PSR(SR₀).</summary>
    /// <param name="moments">Of the chosen strategy's returns.</param>
    /// <param name="trials">N, at least 1.</param>
    /// <param name="trialVariance">
    /// V, per bar; null takes 1/(n − 1), what trials without any skill on this many bars would show. The trials' own variance is better.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">Trials below 1 or a negative variance.</exception>
    public static DeflatedSharpe Of(SharpeMoments moments, int trials, double? trialVariance = null)
    {
        ArgumentNullException.ThrowIfNull(moments);
        var variance = trialVariance ?? (1.0 / (moments.Observations - 1));
        ArgumentOutOfRangeException.ThrowIfNegative(variance, nameof(trialVariance));
        var threshold = Math.Sqrt(variance) * ExpectedMaximum.Of(trials);
        return new DeflatedSharpe(ProbabilisticSharpe.Of(moments, threshold), threshold, trials, variance);
    }

    /// <summary>The same from the Sharpe ratios of all trials.</summary>
    /// <param name="moments">Of the chosen strategy's returns.</param>
    /// <param name="trialRatios">Sharpe ratio of each trial, per bar, the chosen one included; NaN (a trial that never traded) counts as 0.</param>
    /// <exception cref="ArgumentException">No trial.</exception>
    public static DeflatedSharpe Of(SharpeMoments moments, IReadOnlyCollection<double> trialRatios)
    {
        ArgumentNullException.ThrowIfNull(trialRatios);
        if (trialRatios.Count == 0)
        {
            throw new ArgumentException("trialRatios must hold at least the chosen trial; was empty.", nameof(trialRatios));
        }

        double[] ratios = [.. trialRatios.Select(ratio => double.IsNaN(ratio) ? 0 : ratio)];
        var deviation = ratios.Length == 1 ? 0 : Sample.StandardDeviation(ratios);
        return Of(moments, ratios.Length, deviation * deviation);
    }
}
