namespace AlgoAcademy.Research;

/// <summary>
/// Log prices moved by a vector error-correction model, ΔX[t] = α β'X[t−1] + e[t] (Engle and Granger 1987; Johansen 1988), with
/// its true α and β.
/// </summary>
public sealed class VecmPath
{
    private VecmPath(VecmOptions truth, Series[] logPrices)
    {
        Truth = truth;
        LogPrices = logPrices;
    }

    /// <summary>The parameters that made it; the number of columns of β is the true rank.</summary>
    public VecmOptions Truth { get; }

    /// <summary>One series a price, on one axis. All start at the logarithm of StartPrice.</summary>
    public IReadOnlyList<Series> LogPrices { get; }

    /// <summary>True rank: the number of independent spreads.</summary>
    public int Rank => Truth.Cointegration[0].Count;

    /// <summary>Simulates the system. Spreads are measured from their value at the start.</summary>
    /// <param name="seed">The same seed gives the same path on every machine.</param>
    /// <param name="options">α, β, shocks, length and calendar.</param>
    /// <exception cref="ArgumentException">An option is out of range, or α β' makes prices explode.</exception>
    public static VecmPath Simulate(ulong seed, VecmOptions? options = null)
    {
        options ??= new VecmOptions();
        OptionRules.Require(options.Faults());
        var rng = new Rng(seed);
        int p = options.Adjustment.Count, n = options.Count;
        var deviation = options.Volatility / Math.Sqrt(options.BarsPerYear);
        var (shared, own) = (Math.Sqrt(options.Correlation), Math.Sqrt(1 - options.Correlation));
        var distance = new double[p];
        var paths = Array.ConvertAll(new int[p], _ => new double[n]);
        for (var t = 0; t < n; t++)
        {
            if (t > 0)
            {
                var pull = Pull(options, distance);
                var common = rng.NextGaussian();
                for (var i = 0; i < p; i++)
                {
                    distance[i] += pull[i] + (deviation * ((shared * common) + (own * rng.NextGaussian())));
                }
            }

            for (var i = 0; i < p; i++)
            {
                paths[i][t] = PortableMath.Log(options.StartPrice) + distance[i];
            }
        }

        if (Array.Exists(distance, d => !(Math.Abs(d) < 500)))
        {
            throw new ArgumentException("These α and β make prices explode: each spread must be pulled towards zero, not away from it.", nameof(options));
        }

        var axis = options.Axis();
        return new VecmPath(options, [.. paths.Select((values, i) => new Series(FormattableString.Invariant($"log price {i + 1}"), axis, values))]);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{LogPrices.Count} log prices over {LogPrices[0].Count} bars with {Rank} spreads that return");

    private static double[] Pull(VecmOptions options, double[] distance)
    {
        var pull = new double[distance.Length];
        for (var spread = 0; spread < options.Adjustment[0].Count; spread++)
        {
            var value = 0.0;
            for (var i = 0; i < distance.Length; i++)
            {
                value += options.Cointegration[i][spread] * distance[i];
            }

            for (var i = 0; i < distance.Length; i++)
            {
                pull[i] += options.Adjustment[i][spread] * value;
            }
        }

        return pull;
    }
}
