namespace AlgoAcademy.Research;

/// <summary>
/// The Ornstein-Uhlenbeck process of a spread, dX = θ(μ − X) dt + σ dW, estimated by exact maximum likelihood given the first
/// value: the regression X[t] = a + b X[t−1] + e with b = e^(−θ/B). Taught in lesson 11.
/// </summary>
/// <remarks>
/// In short samples θ comes out too large (b too small: Marriott and Pope 1954), by about 4 B/n; the half-life comes out too short.
/// </remarks>
public sealed record OuFit
{
    /// <summary>θ a year; NaN when b is not between 0 and 1: nothing returns.</summary>
    public required double Speed { get; init; }

    /// <summary>Standard error of θ: that of b by the delta method.</summary>
    public required double SpeedError { get; init; }

    /// <summary>μ = a / (1 − b).</summary>
    public required double Mean { get; init; }

    /// <summary>Standard error of μ: s / ((1 − b) √n).</summary>
    public required double MeanError { get; init; }

    /// <summary>σ a year: σ² = 2θ s² / (1 − b²).</summary>
    public required double Volatility { get; init; }

    /// <summary>Standard error of σ by the delta method.</summary>
    public required double VolatilityError { get; init; }

    /// <summary>b, what is left of a distance after one bar.</summary>
    public required double Decay { get; init; }

    /// <summary>Number of steps.</summary>
    public required int Observations { get; init; }

    /// <summary>ln ½ / ln b, bars until half of a distance has gone; NaN when nothing returns.</summary>
    public double HalfLifeBars => HalfLife(Decay);

    /// <summary>σ / √(2θ): deviation in the long run.</summary>
    public double LongRunDeviation => Volatility / Math.Sqrt(2 * Speed);

    /// <summary>ln ½ / ln b in bars; NaN unless 0 &lt; b &lt; 1.</summary>
    public static double HalfLife(double decay) => decay is > 0 and < 1 ? Math.Log(0.5) / Math.Log(decay) : double.NaN;

    /// <summary>Estimates from a spread.</summary>
    /// <param name="spread">Leading NaN are left out; B is its bars a year.</param>
    /// <returns>Speed, mean and volatility NaN when the estimate of b is not between 0 and 1.</returns>
    /// <exception cref="ArgumentException">Fewer than 10 values, a value not finite, values all equal.</exception>
    public static OuFit Of(Series spread)
    {
        var values = Observed.Values(spread, 10);
        var n = values.Length - 1;
        var fit = LeastSquares.TrySolve([[.. Enumerable.Repeat(1.0, n)], values[..^1]], values[1..]) ?? throw new ArgumentException(
            $"'{spread.Name}' must vary: a constant has no speed of return.", nameof(spread));
        var (a, b, variance) = (fit.Coefficients[0], fit.Coefficients[1], fit.SumOfSquares / n);
        var theta = b is > 0 and < 1 ? -Math.Log(b) * spread.BarsPerYear : double.NaN;
        var sigma = Math.Sqrt(2 * theta * variance / (1 - (b * b)));
        var error = fit.StandardError(1);
        var slope = (1 / (b * Math.Log(b))) + (2 * b / (1 - (b * b)));
        return new OuFit
        {
            Speed = theta,
            SpeedError = theta * error / (b * -Math.Log(b)),
            Mean = double.IsNaN(theta) ? double.NaN : a / (1 - b),
            MeanError = double.IsNaN(theta) ? double.NaN : Math.Sqrt(variance / n) / (1 - b),
            Volatility = sigma,
            VolatilityError = sigma / 2 * Math.Sqrt((2.0 / n) + (slope * slope * error * error)),
            Decay = b,
            Observations = n,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"speed {Speed:G4} a year (± {SpeedError:G2}), half-life {HalfLifeBars:F1} bars, mean {Mean:G4} (± {MeanError:G2}), volatility {Volatility:G4} (± {VolatilityError:G2}), n {Observations}");
}
