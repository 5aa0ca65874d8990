namespace AlgoAcademy.Research;

/// <summary>
/// Prices whose volatility comes in clusters (Bollerslev 1986), with the true volatility of each bar.
/// </summary>
public sealed class GarchPath
{
    private GarchPath(BarSeries bars, double[] deviations, GarchPathOptions truth)
    {
        Bars = bars;
        Truth = truth;
        Volatility = new Series("true volatility", bars.Axis, deviations);
    }

    /// <summary>What a trader sees.</summary>
    public BarSeries Bars { get; }

    /// <summary>The parameters that made it.</summary>
    public GarchPathOptions Truth { get; }

    /// <summary>True deviation of the log return from bar t−1 to t, a fraction a year; it was fixed at bar t−1.</summary>
    public Series Volatility { get; }

    /// <summary>
    /// log return = drift/B + √h z; h[t+1] = ω + (α + γ·1[z &lt; 0]) h z² + β h, ω such that h is σ²/B in the long run, where it starts.
    /// </summary>
    /// <param name="seed">The same seed gives the same path on every machine.</param>
    /// <param name="options">The model, length and calendar.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static GarchPath Simulate(ulong seed, GarchPathOptions? options = null)
    {
        options ??= new GarchPathOptions();
        OptionRules.Require(options.Faults());
        var rng = new Rng(seed);
        var longRun = options.Volatility * options.Volatility / options.BarsPerYear;
        var omega = longRun * (1 - options.Persistence);
        var variance = longRun;
        var close = new double[options.Count];
        var deviations = new double[options.Count];
        close[0] = options.StartPrice;
        deviations[0] = options.Volatility;
        for (var t = 1; t < close.Length; t++)
        {
            deviations[t] = Math.Sqrt(variance * options.BarsPerYear);
            var shock = Math.Sqrt(variance) * Shock(rng, options.DegreesOfFreedom);
            close[t] = close[t - 1] * PortableMath.Exp((options.Drift / options.BarsPerYear) + Math.Clamp(shock, -5, 5));
            variance = omega + ((shock < 0 ? options.Alpha + options.Gamma : options.Alpha) * shock * shock) + (options.Beta * variance);
        }

        return new GarchPath(SimulatedBars.From("GARCH path", options, close), deviations, options);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"GARCH path of {Bars.Count} bars: volatility {Truth.Volatility:P1} a year in the long run, alpha {Truth.Alpha:G3}, gamma {Truth.Gamma:G3}, beta {Truth.Beta:G3}");

    /// <summary>Of variance one: normal, or Z / √(χ²/ν) · √((ν − 2)/ν), χ² the sum of ν squares.</summary>
    private static double Shock(Rng rng, int? degreesOfFreedom)
    {
        var z = rng.NextGaussian();
        if (degreesOfFreedom is not { } v)
        {
            return z;
        }

        var squares = 0.0;
        for (var i = 0; i < v; i++)
        {
            var one = rng.NextGaussian();
            squares += one * one;
        }

        return z * Math.Sqrt((v - 2) / squares);
    }
}
