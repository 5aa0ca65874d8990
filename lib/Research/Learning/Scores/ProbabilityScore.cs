namespace AlgoAcademy.Research;

/// <summary>How good probabilities of two outcomes are: do they rank (AUC), are they right (calibration), are they both (Brier, log loss).</summary>
/// <remarks>Taught in lesson 21. NaN where a score is undefined.</remarks>
public sealed record ProbabilityScore
{
    private ProbabilityScore()
    {
    }

    /// <summary>Outcomes that were predicted.</summary>
    public required int Count { get; init; }

    /// <summary>Share of true outcomes.</summary>
    public required double BaseRate { get; init; }

    /// <summary>Chance that a true outcome had a higher probability than a false one, ties half: 0.5 is a coin. NaN when all outcomes are alike.</summary>
    public required double Auc { get; init; }

    /// <summary>Standard error of the AUC (DeLong et al. 1988), for independent rows: labels that overlap make the true one larger.</summary>
    public required double AucError { get; init; }

    /// <summary>Mean of (p − y)² (Brier 1950): 0 best, 0.25 for always ½.</summary>
    public required double Brier { get; init; }

    /// <summary>Mean of −ln of the probability given to what happened; +∞ when something happened that was called impossible.</summary>
    public required double LogLoss { get; init; }

    /// <summary>Expected calibration error: mean over the bins of |share true − mean probability|, by their sizes (Naeini et al. 2015).</summary>
    public required double CalibrationError { get; init; }

    /// <summary>Share of outcomes on the right side of ½.</summary>
    public required double Accuracy { get; init; }

    /// <summary>The lower end of the 95 % interval of the AUC.</summary>
    public double AucLow => Auc - (1.959963984540054 * AucError);

    /// <summary>The upper end of the 95 % interval of the AUC.</summary>
    public double AucHigh => Auc + (1.959963984540054 * AucError);

    /// <summary>The log loss of always saying the base rate: what a model must be below to know anything.</summary>
    public double BaseLogLoss => -(Entropy(BaseRate) + Entropy(1 - BaseRate));

    /// <summary>Scores probabilities against what happened.</summary>
    /// <param name="probabilities">0 to 1.</param>
    /// <param name="outcomes">As many.</param>
    /// <param name="bins">Bins of equal width for the calibration error, 2 to 1,000.</param>
    /// <exception cref="ArgumentException">Lengths differ, nothing to score, a probability out of range.</exception>
    public static ProbabilityScore Of(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, int bins = 10)
    {
        var reliability = Reliability.Of(probabilities, outcomes, bins);
        var (auc, error) = RankScore.Of(probabilities, outcomes);
        var n = outcomes.Count;
        double Mean(Func<double, bool, double> of) => probabilities.Zip(outcomes, of).Sum() / n;
        return new ProbabilityScore
        {
            Count = n,
            BaseRate = outcomes.Count(outcome => outcome) / (double)n,
            Auc = auc,
            AucError = error,
            Brier = Mean((p, y) => Math.Pow(p - (y ? 1 : 0), 2)),
            LogLoss = Mean((p, y) => -Math.Log(y ? p : 1 - p)),
            CalibrationError = reliability.Bins.Sum(bin => bin.Count * Math.Abs(bin.ShareTrue - bin.MeanProbability)) / n,
            Accuracy = Mean((p, y) => p > 0.5 == y ? 1 : 0),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"AUC {Auc:F3} ({AucLow:F3} to {AucHigh:F3}), log loss {LogLoss:F4} (base {BaseLogLoss:F4}), Brier {Brier:F4}, calibration error {CalibrationError:F3}, accuracy {Accuracy:F3}, n {Count}");

    private static double Entropy(double share) => share > 0 ? share * Math.Log(share) : 0;
}
