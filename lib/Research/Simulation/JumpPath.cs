namespace AlgoAcademy.Research;

/// <summary>Prices that move smoothly and now and then jump (Merton 1976), with the jumps named.</summary>
public sealed class JumpPath
{
    private JumpPath(BarSeries bars, double[] jumps, JumpPathOptions truth)
    {
        Bars = bars;
        Truth = truth;
        Jumps = new Series("true jump", bars.Axis, jumps);
    }

    /// <summary>What a trader sees.</summary>
    public BarSeries Bars { get; }

    /// <summary>The parameters that made it.</summary>
    public JumpPathOptions Truth { get; }

    /// <summary>Sum of the log jumps from bar t−1 to t; 0 in most bars.</summary>
    public Series Jumps { get; }

    /// <summary>log return = (μ − σ²/2)/B + σ/√B z + the sum of N jumps, N Poisson of mean λ/B, each jump normal.</summary>
    /// <param name="seed">The same seed gives the same path on every machine.</param>
    /// <param name="options">Drift, volatility, jumps, length and calendar.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static JumpPath Simulate(ulong seed, JumpPathOptions? options = null)
    {
        options ??= new JumpPathOptions();
        OptionRules.Require(options.Faults());
        var rng = new Rng(seed);
        var mean = (options.Drift - (options.Volatility * options.Volatility / 2)) / options.BarsPerYear;
        var deviation = options.Volatility / Math.Sqrt(options.BarsPerYear);
        var none = PortableMath.Exp(-options.JumpsPerYear / options.BarsPerYear);
        var close = new double[options.Count];
        var jumps = new double[options.Count];
        close[0] = options.StartPrice;
        for (var t = 1; t < close.Length; t++)
        {
            var smooth = mean + (deviation * rng.NextGaussian());

            // Poisson by products of uniform numbers (Knuth 1969): few jumps a bar, so few numbers.
            for (var product = rng.NextUniform(); product > none; product *= rng.NextUniform())
            {
                jumps[t] += options.JumpMean + (options.JumpDeviation * rng.NextGaussian());
            }

            close[t] = close[t - 1] * PortableMath.Exp(Math.Clamp(smooth + jumps[t], -50, 50));
        }

        return new JumpPath(SimulatedBars.From("jump path", options, close), jumps, options);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"jump path of {Bars.Count} bars with {Jumps.Count(static jump => jump != 0)} jumps");
}
