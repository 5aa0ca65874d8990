namespace AlgoAcademy.Research;

/// <summary>A map from a model's score to the probability that goes with it, fitted on rows the model was not fitted on.</summary>
public abstract class Calibrator
{
    private protected Calibrator()
    {
    }

    /// <summary>The probability that goes with a score; never falls where the score rises, when the fit found that higher is likelier.</summary>
    /// <param name="score">A finite score.</param>
    /// <exception cref="ArgumentException">The score is not finite.</exception>
    public double Probability(double score) => double.IsFinite(score)
        ? Map(score)
        : throw new ArgumentException(FormattableString.Invariant($"A score must be a finite number; was {score}."), nameof(score));

    /// <summary>
    /// P = 1 / (1 + exp(A s + B)) by maximum likelihood with Platt's targets (Platt 1999; solved as Lin, Lin and Weng 2007).
    /// </summary>
    /// <param name="scores">Finite.</param>
    /// <param name="outcomes">As many, of both kinds.</param>
    /// <exception cref="ArgumentException">Lengths differ, one kind of outcome only, or a score that is not finite.</exception>
    public static PlattCalibrator Platt(IReadOnlyList<double> scores, IReadOnlyList<bool> outcomes)
    {
        Require(scores, outcomes);
        return PlattCalibrator.Fit(scores, outcomes);
    }

    /// <summary>The rising step function nearest to the outcomes, by pooling adjacent violators (Ayer et al. 1955; Zadrozny and Elkan 2002).</summary>
    /// <inheritdoc cref="Platt"/>
    public static IsotonicCalibrator Isotonic(IReadOnlyList<double> scores, IReadOnlyList<bool> outcomes)
    {
        Require(scores, outcomes);
        return IsotonicCalibrator.Fit(scores, outcomes);
    }

    private protected abstract double Map(double score);

    private static void Require(IReadOnlyList<double> scores, IReadOnlyList<bool> outcomes)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(outcomes);
        var trues = outcomes.Count(outcome => outcome);
        if (scores.Count != outcomes.Count || trues == 0 || trues == outcomes.Count || !scores.All(double.IsFinite))
        {
            throw new ArgumentException($"A calibration needs one finite score for each outcome and outcomes of both kinds; had {scores.Count} scores and {outcomes.Count} outcomes, {trues} of them true.", nameof(outcomes));
        }
    }
}
