namespace AlgoAcademy.Research;

/// <summary>
/// Two prices with a common trend and a spread that returns to zero (Engle and Granger 1987), and the truth that no trader sees:
/// hedge ratio and spread.
/// </summary>
public sealed class CointegratedPair
{
    private CointegratedPair(CointegratedPairOptions truth, BarSeries x, BarSeries y, (double[] Beta, double[] Spread) hidden)
    {
        Truth = truth;
        X = x;
        Y = y;
        HedgeRatio = new Series("true hedge ratio", x.Axis, hidden.Beta);
        Spread = new Series("true spread", x.Axis, hidden.Spread);
    }

    /// <summary>The parameters that made it.</summary>
    public CointegratedPairOptions Truth { get; }

    /// <summary>The leading price: geometric Brownian motion.</summary>
    public BarSeries X { get; }

    /// <summary>The following price: log y[t] = log P₀ + β[t] (log x[t] − log P₀) + spread[t].</summary>
    public BarSeries Y { get; }

    /// <summary>β at each bar.</summary>
    public Series HedgeRatio { get; }

    /// <summary>Distance of log y from its equilibrium.</summary>
    public Series Spread { get; }

    /// <summary>Simulates both prices on one calendar; they start near the same price P₀.</summary>
    /// <param name="seed">The same seed gives the same pair on every machine.</param>
    /// <param name="options">Hedge ratio, spread, length and calendar.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static CointegratedPair Simulate(ulong seed, CointegratedPairOptions? options = null)
    {
        options ??= new CointegratedPairOptions();
        OptionRules.Require(options.Faults());
        var rng = new Rng(seed);
        var root = Math.Sqrt(options.BarsPerYear);
        var walks = options.SpreadSpeed == 0;
        var steps = new OuSteps(walks ? 1 : options.SpreadSpeed, options.SpreadVolatility, options.BarsPerYear);
        double log = 0, beta = options.HedgeRatio;
        var spread = walks ? 0 : options.SpreadVolatility / Math.Sqrt(2 * options.SpreadSpeed) * rng.NextGaussian();
        double[] x = new double[options.Count], y = new double[options.Count], betas = new double[options.Count], spreads = new double[options.Count];
        for (var t = 0; t < x.Length; t++)
        {
            if (t > 0)
            {
                log += (options.Drift / options.BarsPerYear) + (options.Volatility / root * rng.NextGaussian());
                beta += options.HedgeRatioVolatility / root * rng.NextGaussian();
                spread = walks ? spread + (options.SpreadVolatility / root * rng.NextGaussian()) : steps.Next(spread, rng);
            }

            (betas[t], spreads[t]) = (beta, spread);
            x[t] = options.StartPrice * PortableMath.Exp(Math.Clamp(log, -600, 600));
            y[t] = options.StartPrice * PortableMath.Exp(Math.Clamp((beta * log) + spread, -600, 600));
        }

        return new CointegratedPair(options, SimulatedBars.From("X", options, x), SimulatedBars.From("Y", options, y), (betas, spreads));
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"pair of {X.Count} bars: hedge ratio {Truth.HedgeRatio:G4}, spread returning by {Truth.SpreadSpeed:G4} a year, its volatility {Truth.SpreadVolatility:G4}");
}
