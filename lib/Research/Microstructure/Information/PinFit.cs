namespace AlgoAcademy.Research;

/// <summary>The most likely market with informed traders.</summary>
/// <param name="Parameters">Estimates.</param>
/// <param name="Fit">The same with standard errors, by the names alpha, delta, pin, buyers, sellers.</param>
public sealed record PinFit(PinParameters Parameters, LikelihoodFit Fit)
{
    /// <summary>Estimated probability of informed trading, a fraction.</summary>
    public double Pin => Parameters.Pin;

    /// <summary>Its standard error; NaN at an edge.</summary>
    public double PinError => Fit.StandardErrors[2];

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"PIN {Pin:F4} (± {PinError:F4}): news {Parameters.News:F3}, bad {Parameters.BadNews:F3}, informed {Parameters.Informed:F1}, buyers {Parameters.Buyers:F1}, sellers {Parameters.Sellers:F1}; {Fit.Observations} days");
}
