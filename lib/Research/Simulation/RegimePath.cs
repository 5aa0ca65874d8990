namespace AlgoAcademy.Research;

/// <summary>
/// A simulated market whose trend is known: regimes with their own drift follow each other (a Markov chain, Hamilton 1989),
/// and the truth is handed out beside the prices.
/// </summary>
public sealed class RegimePath
{
    private RegimePath(BarSeries bars, int[] states, RegimePathOptions options)
    {
        Bars = bars;
        Regimes = options.Regimes;
        Regime = new Series("regime", bars.Axis, Array.ConvertAll(states, static state => (double)state));
        Drift = new Series("true drift", bars.Axis, Array.ConvertAll(states, state => options.Regimes[state].Drift));
    }

    /// <summary>What a trader sees.</summary>
    public BarSeries Bars { get; }

    /// <summary>The regimes by number.</summary>
    public IReadOnlyList<Regime> Regimes { get; }

    /// <summary>Number of the regime that made the return from bar t−1 to bar t.</summary>
    public Series Regime { get; }

    /// <summary>Its drift, a fraction a year: what no trader sees.</summary>
    public Series Drift { get; }

    /// <summary>
    /// A path with close[t] = close[t−1] · exp(drift/B + volatility/√B · z) under the regime of t; after each bar the
    /// regime ends with probability 1/MeanLength, and the next is drawn evenly among the others.
    /// </summary>
    /// <param name="seed">The same seed gives the same path on every machine.</param>
    /// <param name="options">Regimes, their length, and the path's length, start and calendar.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static RegimePath Simulate(ulong seed, RegimePathOptions? options = null)
    {
        options ??= new RegimePathOptions();
        OptionRules.Require(options.Faults());
        var rng = new Rng(seed);
        var states = new int[options.Count];
        var close = new double[options.Count];
        states[0] = rng.NextInt(options.Regimes.Count);
        close[0] = options.StartPrice;
        for (var i = 1; i < close.Length; i++)
        {
            states[i] = i == 1 ? states[0] : NextState(rng, states[i - 1], options);
            var regime = options.Regimes[states[i]];
            var noise = regime.Volatility / Math.Sqrt(options.BarsPerYear) * rng.NextGaussian();
            close[i] = close[i - 1] * PortableMath.Exp((regime.Drift / options.BarsPerYear) + noise);
        }

        return new RegimePath(SimulatedBars.From("regime path", options, close), states, options);
    }

    private static int NextState(Rng rng, int current, RegimePathOptions options)
    {
        var others = options.Regimes.Count - 1;
        if (rng.NextUniform() >= 1 / options.MeanLength || others == 0)
        {
            return current;
        }

        var next = rng.NextInt(others);
        return next < current ? next : next + 1;
    }
}
