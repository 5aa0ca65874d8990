using MathNet.Numerics.Optimization;

namespace AlgoAcademy.Research;

/// <summary>
/// A generalized Pareto tail fitted to the losses beyond a threshold (Pickands 1975; McNeil and Frey 2000): what lies beyond the worst
/// loss seen is read off the shape of the bad ones. Taught in lesson 43.
/// </summary>
/// <remarks>
/// Excesses y of losses over u: P(Y > y) = (1 + ξ y / β)^(−1/ξ). Maximum likelihood by the profile over θ = ξ / β, for which
/// ξ(θ) = mean ln(1 + θ y) (Grimshaw 1993). ξ above zero is a tail of power 1/ξ; at 1 or above it has no mean.
/// </remarks>
public sealed record PeaksOverThreshold
{
    private const int Steps = 400;

    /// <summary>u: the loss, a positive fraction, from which on the tail is counted.</summary>
    public required double Threshold { get; init; }

    /// <summary>ξ.</summary>
    public required double Shape { get; init; }

    /// <summary>β, a fraction.</summary>
    public required double Scale { get; init; }

    /// <summary>Number of losses beyond the threshold.</summary>
    public required int Exceedances { get; init; }

    /// <summary>Number of returns in all.</summary>
    public required int Observations { get; init; }

    /// <summary>Fits the tail of the worst returns.</summary>
    /// <param name="returns">Simple returns, leading NaN left out.</param>
    /// <param name="share">Share of the returns that counts as tail, above 0 and at most 0.5; 0.1 is usual.</param>
    /// <exception cref="ArgumentException">The share is out of range, a later NaN, or fewer than 10 different losses beyond the threshold.</exception>
    public static PeaksOverThreshold Fit(Series returns, double share = 0.1)
    {
        ArgumentNullException.ThrowIfNull(returns);
        OptionRules.Require([.. OptionRules.Positive(share), .. OptionRules.Within(share, 0, 0.5)], nameof(share));
        double[] losses = [.. Sample.AfterWarmUp(returns.Values.AsSpan()).ToArray().Select(r => -r)];
        if (losses.Any(loss => !double.IsFinite(loss)))
        {
            throw new ArgumentException($"'{returns.Name}' must be finite after its warm-up.", nameof(returns));
        }

        var threshold = losses.Length == 0 ? double.NaN : Sample.Quantile(losses, 1 - share);
        double[] excesses = [.. losses.Where(loss => loss > threshold).Select(loss => loss - threshold)];
        if (excesses.Distinct().Count() < 10)
        {
            throw new ArgumentException($"At least 10 different losses beyond the threshold are needed; there were {excesses.Distinct().Count()} among {losses.Length} returns.", nameof(returns));
        }

        var (shape, scale) = MostLikely(excesses);
        return new PeaksOverThreshold { Threshold = threshold, Shape = shape, Scale = scale, Exceedances = excesses.Length, Observations = losses.Length };
    }

    /// <summary>
    /// VaR = u + β/ξ ((tail · n / k)^(−ξ) − 1) and ES = VaR / (1 − ξ) + (β − ξu) / (1 − ξ), as returns (McNeil and Frey 2000, eq. 5 and 12).
    /// </summary>
    /// <param name="tail">Above 0, at most the share of losses beyond the threshold.</param>
    /// <returns>The expected shortfall is −∞ when ξ is 1 or above.</returns>
    /// <exception cref="ArgumentException">The tail is out of range.</exception>
    public TailEstimate At(double tail = 0.01)
    {
        var reach = Exceedances / (double)Observations;
        if (!(tail > 0 && tail <= reach))
        {
            throw new ArgumentException(FormattableString.Invariant($"tail must be above 0 and at most {reach:G4}, the share of losses the fit is of; was {tail}."), nameof(tail));
        }

        var power = Math.Abs(Shape) < 1e-12 ? -Math.Log(tail / reach) : (Math.Pow(tail / reach, -Shape) - 1) / Shape;
        var loss = Threshold + (Scale * power);
        return new TailEstimate(tail, -loss, Shape < 1 ? -((loss + Scale - (Shape * Threshold)) / (1 - Shape)) : double.NegativeInfinity);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Exceedances} of {Observations} losses beyond {Threshold * 100:F2} %: shape {Shape:F3}, scale {Scale * 100:F3} %");

    private static (double Shape, double Scale) MostLikely(double[] excesses)
    {
        // In units of the mean excess; θ is above −1 / largest. A grid finds the hill, a golden section its top.
        var mean = excesses.Average();
        double[] y = [.. excesses.Select(excess => excess / mean)];
        var lowest = -1 / y.Max();
        double Place(int step) => step < 0 ? lowest * (1 - Math.Exp(step * 0.05)) : Math.Exp(step * 0.05) * 1e-6;
        double Cost(double theta) => NegativeLikelihood(y, theta);
        var best = Enumerable.Range(-Steps, 2 * Steps).Where(step => step != 0).MinBy(step => Cost(Place(step)));
        var (low, high) = (Place(best - 1), Place(best + 1));
        var found = GoldenSectionMinimizer.Minimum(ObjectiveFunction.ScalarValue(Cost), Math.Min(low, high), Math.Max(low, high), 1e-12, 1_000);
        var theta = found.MinimizingPoint;
        var shape = ShapeAt(y, theta);
        return (shape, Math.Abs(theta) < 1e-12 ? mean : shape / theta * mean);
    }

    private static double ShapeAt(double[] y, double theta) => y.Average(value => double.LogP1(theta * value));

    // Grimshaw 1993, eq. 4: per observation ln β + ξ + 1, with β = ξ / θ.
    private static double NegativeLikelihood(double[] y, double theta)
    {
        if (Math.Abs(theta) < 1e-12)
        {
            return 1;
        }

        var shape = ShapeAt(y, theta);
        return double.IsFinite(shape) && shape > -1 && shape / theta > 0 ? Math.Log(shape / theta) + shape + 1 : double.PositiveInfinity;
    }
}
