namespace AlgoAcademy.Research;

/// <summary>
/// A spread that returns to its mean: dX = θ(μ − X) dt + σ dW (Uhlenbeck and Ornstein 1930; Vasicek 1977), with the truth beside it.
/// </summary>
public sealed class OuPath
{
    private OuPath(Series values, OuPathOptions truth)
    {
        Values = values;
        Truth = truth;
    }

    /// <summary>The spread at each bar.</summary>
    public Series Values { get; }

    /// <summary>The parameters that made it.</summary>
    public OuPathOptions Truth { get; }

    /// <summary>ln 2 / θ in bars: how long half of a distance lasts.</summary>
    public double HalfLifeBars => Math.Log(2) / Truth.Speed * Truth.BarsPerYear;

    /// <summary>σ / √(2θ): deviation in the long run.</summary>
    public double LongRunDeviation => Truth.Volatility / Math.Sqrt(2 * Truth.Speed);

    /// <summary>
    /// The exact step, right for bars of any length: X[t+1] = μ + (X[t] − μ) e^(−θ/B) + σ √((1 − e^(−2θ/B)) / 2θ) z.
    /// </summary>
    /// <param name="seed">The same seed gives the same path on every machine.</param>
    /// <param name="options">Speed, mean, volatility, length and calendar.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static OuPath Simulate(ulong seed, OuPathOptions? options = null)
    {
        options ??= new OuPathOptions();
        OptionRules.Require(options.Faults());
        var noise = new OuSteps(options.Speed, options.Volatility, options.BarsPerYear);
        var rng = new Rng(seed);
        var values = new double[options.Count];
        var distance = options.Volatility / Math.Sqrt(2 * options.Speed) * rng.NextGaussian();
        for (var t = 0; t < values.Length; t++)
        {
            distance = t == 0 ? distance : noise.Next(distance, rng);
            values[t] = options.Mean + distance;
        }

        return new OuPath(new Series("OU path", options.Axis(), values), options);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"OU path of {Values.Count} bars: mean {Truth.Mean:G4}, speed {Truth.Speed:G4} a year (half-life {HalfLifeBars:F1} bars), volatility {Truth.Volatility:G4}");
}
