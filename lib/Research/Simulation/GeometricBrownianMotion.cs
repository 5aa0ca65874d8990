namespace AlgoAcademy.Research;

/// <summary>
/// Prices without any trend to find: independent log-normal returns (Osborne 1959; Samuelson 1965).
/// </summary>
public static class GeometricBrownianMotion
{
    /// <summary>
    /// A path with close[t] = close[t−1] · exp((μ − σ²/2)/B + σ/√B · z), z standard normal, B bars a year, so that the
    /// expected price grows by exp(μ) a year. Bars open at the close before them.
    /// </summary>
    /// <param name="seed">The same seed gives the same path on every machine.</param>
    /// <param name="drift">μ, a fraction a year.</param>
    /// <param name="volatility">σ, a fraction a year, zero or more.</param>
    /// <param name="options">Length, start and calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option or the volatility is out of range.</exception>
    public static BarSeries Simulate(ulong seed, double drift, double volatility, PathOptions? options = null)
    {
        options ??= new PathOptions();
        OptionRules.Require(options.Faults());
        if (!(volatility >= 0 && double.IsFinite(volatility)))
        {
            throw new ArgumentOutOfRangeException(nameof(volatility), volatility, "volatility must be a finite fraction a year, zero or more.");
        }

        if (!double.IsFinite(drift))
        {
            throw new ArgumentOutOfRangeException(nameof(drift), drift, "drift must be a finite fraction a year.");
        }

        var rng = new Rng(seed);
        var mean = (drift - (volatility * volatility / 2)) / options.BarsPerYear;
        var deviation = volatility / Math.Sqrt(options.BarsPerYear);
        var close = new double[options.Count];
        close[0] = options.StartPrice;
        for (var i = 1; i < close.Length; i++)
        {
            close[i] = close[i - 1] * PortableMath.Exp(mean + (deviation * rng.NextGaussian()));
        }

        return SimulatedBars.From("GBM", options, close);
    }
}
