namespace AlgoAcademy.Research;

/// <summary>
/// Exponentially weighted volatility of returns, annualized (Moskowitz, Ooi and Pedersen 2012, equation 1):
/// σ²[t] = A · Σ (1 − δ) δ^i (r[t−i] − r̄[t])², where r̄ is the mean with the same weights and δ/(1 − δ) is the center of
/// mass c, so δ = c/(c + 1).
/// </summary>
/// <remarks>
/// The paper's sum has no beginning; here the weights are divided by their sum over the returns there are. Value t uses
/// the returns up to and including bar t: it is known at the close of t and may size a position filled after it. The
/// paper annualizes with A = 261. Taught in lesson 27.
/// </remarks>
public static class EwmaVolatility
{
    /// <summary>Bars before the first value: c − 1, so that at least c returns (and at least two) are in it.</summary>
    public static int WarmUp(int centerOfMass) => Math.Max(centerOfMass, 2) - 1;

    /// <summary>Weight kept from bar to bar: δ = c/(c + 1). The half-life is ln ½ / ln δ bars.</summary>
    public static double Decay(int centerOfMass) => centerOfMass / (centerOfMass + 1.0);

    /// <summary>Volatility of a bar (not annualized) into <paramref name="destination"/>.</summary>
    /// <param name="returns">Returns as fractions; leading NaN lengthen the warm-up, a later NaN makes all that follow NaN.</param>
    /// <param name="centerOfMass">c, at least 1 bar; 60 in the paper.</param>
    /// <param name="destination">As long as the returns; NaN through the warm-up.</param>
    /// <exception cref="ArgumentException">c below 1, or spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> returns, int centerOfMass, Span<double> destination)
    {
        Window.Require(centerOfMass, 1);
        Window.Require(returns, destination);
        var first = Window.FillWarmUp(returns, destination, WarmUp(centerOfMass));
        var delta = Decay(centerOfMass);
        double weights = 0, mean = 0, variance = 0;
        for (var t = Series.LeadingNaN(returns); t < returns.Length; t++)
        {
            // West (1979): the weighted mean and variance move by the newest value's share of all weights so far.
            weights = (delta * weights) + (1 - delta);
            var share = (1 - delta) / weights;
            var distance = returns[t] - mean;
            mean += share * distance;
            variance = (1 - share) * (variance + (share * distance * distance));
            if (t >= first)
            {
                destination[t] = Math.Sqrt(variance);
            }
        }
    }
}
