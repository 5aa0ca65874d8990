namespace AlgoAcademy.Research;

/// <summary>
/// How often a quote is met at a distance from the middle: λ(δ) = A exp(−kδ), with the errors of its estimates. Calibrate on what you can
/// observe: quotes of your own change the curve. Taught in lessons 38 and 40.
/// </summary>
public sealed record FillCurve
{
    /// <summary>A: fills per unit of time at distance zero.</summary>
    public required double Arrival { get; init; }

    /// <summary>k: how fast the rate falls with distance, per price unit.</summary>
    public required double Decay { get; init; }

    /// <summary>Standard error of A; NaN for a curve that was not estimated.</summary>
    public double ArrivalError { get; init; } = double.NaN;

    /// <summary>Standard error of k; NaN for a curve that was not estimated.</summary>
    public double DecayError { get; init; } = double.NaN;

    /// <summary>Fills or orders it was estimated from.</summary>
    public int Observations { get; init; }

    /// <summary>
    /// Fit of the exponential form: twice the log-likelihood that a rate of its own for each distance would gain, about chi-squared with
    /// <see cref="DegreesOfFreedom"/> when the form is right; NaN where it is not known.
    /// </summary>
    public double Deviance { get; init; } = double.NaN;

    /// <summary>Distances less the two parameters.</summary>
    public int DegreesOfFreedom { get; init; }

    /// <summary>A exp(−kδ): fills per unit of time.</summary>
    /// <param name="distance">δ in price units, finite.</param>
    /// <exception cref="ArgumentException">A distance or a curve out of range.</exception>
    public double Rate(double distance)
    {
        Check();
        OptionRules.Require(OptionRules.Within(distance, double.MinValue, double.MaxValue), nameof(distance));
        return Arrival * Math.Exp(-Decay * distance);
    }

    /// <summary>λ(δ)(δ − a): expected earnings per unit of time when each fill then loses a to better informed traders and fees.</summary>
    /// <param name="distance">δ in price units.</param>
    /// <param name="loss">a: expected move against a fill plus fees less rebates, in price units.</param>
    /// <exception cref="ArgumentException">A number or a curve out of range.</exception>
    public double NetEdge(double distance, double loss)
    {
        OptionRules.Require(OptionRules.Within(loss, double.MinValue, double.MaxValue), nameof(loss));
        return Rate(distance) * (distance - loss);
    }

    /// <summary>δ* = a + 1/k, where the net edge is largest.</summary>
    /// <param name="loss">a: expected move against a fill plus fees less rebates, in price units.</param>
    /// <exception cref="ArgumentException">A number or a curve out of range.</exception>
    public double BestDistance(double loss)
    {
        Check();
        OptionRules.Require(OptionRules.Within(loss, double.MinValue, double.MaxValue), nameof(loss));
        return loss + (1 / Decay);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"fills at {Arrival:G5} (± {ArrivalError:G2}) · exp(−{Decay:G5} (± {DecayError:G2}) δ) per unit of time, from {Observations}");

    private void Check() => OptionRules.Require(OptionRules.Positive(Arrival).Concat(OptionRules.Positive(Decay)), "curve");
}
