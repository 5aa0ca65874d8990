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
[Indicator("√(Σ w (r − r̄)²), w ∝ δ^i, δ = c/(c+1)", Inputs = "returns", WarmUp = "max(c, 2) − 1", Unit = "fraction a year",
    Source = "Moskowitz, Ooi and Pedersen (2012), equation 1")]
public sealed class EwmaVolatility : IIndicator<double, double>
{
    private readonly double _delta;
    private readonly int _least;
    private double _weights;
    private double _mean;
    private double _variance;
    private int _seen;

    /// <summary>With the center of mass c, at least 1 bar; 60 in the paper. Values are those of a bar, not annualized.</summary>
    public EwmaVolatility(int centerOfMass = 60)
    {
        Window.Require(centerOfMass, 1);
        _delta = Decay(centerOfMass);
        _least = WarmUp(centerOfMass) + 1;
    }

    /// <summary>Bars before the first value: c − 1, so that at least c returns (and at least two) are in it.</summary>
    public static int WarmUp(int centerOfMass = 60) => Math.Max(centerOfMass, 2) - 1;

    /// <summary>Weight kept from bar to bar: δ = c/(c + 1). The half-life is ln ½ / ln δ bars.</summary>
    public static double Decay(int centerOfMass) => centerOfMass / (centerOfMass + 1.0);

    /// <summary>Volatility of a bar (not annualized) into <paramref name="destination"/>.</summary>
    /// <param name="returns">Returns as fractions; leading NaN lengthen the warm-up, a later NaN makes all that follow NaN.</param>
    /// <param name="centerOfMass">c, at least 1 bar; 60 in the paper.</param>
    /// <param name="destination">As long as the returns; NaN through the warm-up.</param>
    /// <exception cref="ArgumentException">c below 1, or spans of different lengths.</exception>
    public static void Compute(ReadOnlySpan<double> returns, int centerOfMass, Span<double> destination) =>
        Batch.Run(new EwmaVolatility(centerOfMass), returns, destination);

    /// <inheritdoc/>
    public double Next(double value)
    {
        if (_seen == 0 && double.IsNaN(value))
        {
            return double.NaN;
        }

        // West (1979): the weighted mean and variance move by the newest value's share of all weights so far.
        _weights = (_delta * _weights) + (1 - _delta);
        var share = (1 - _delta) / _weights;
        var distance = value - _mean;
        _mean += share * distance;
        _variance = (1 - share) * (_variance + (share * distance * distance));
        _seen = Math.Min(_seen + 1, _least);
        return _seen == _least ? Math.Sqrt(_variance) : double.NaN;
    }
}
