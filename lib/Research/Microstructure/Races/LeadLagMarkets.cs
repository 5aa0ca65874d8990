namespace AlgoAcademy.Research;

/// <summary>
/// Two markets that follow one value, the second some steps late: over short intervals their returns hardly correlate, over long ones
/// they do (Epps 1979, Journal of the American Statistical Association 74:291; between futures and fund: Budish, Cramton and Shim 2015).
/// Taught in lesson 19.
/// </summary>
public sealed class LeadLagMarkets
{
    private readonly double[] leader;
    private readonly double[] follower;

    private LeadLagMarkets(ulong seed, LeadLagOptions truth, double[] leader, double[] follower)
    {
        Seed = seed;
        Truth = truth;
        this.leader = leader;
        this.follower = follower;
    }

    /// <summary>The seed it was made with.</summary>
    public ulong Seed { get; }

    /// <summary>The delay and the volatilities that made it.</summary>
    public LeadLagOptions Truth { get; }

    /// <summary>Price of the first market at each step, in ticks from its start.</summary>
    public ReadOnlySpan<double> Leader => leader;

    /// <summary>Price of the second market at each step.</summary>
    public ReadOnlySpan<double> Follower => follower;

    /// <summary>Two markets.</summary>
    /// <param name="seed">The same seed gives the same prices on every machine.</param>
    /// <param name="options">Length, delay, volatilities.</param>
    /// <exception cref="ArgumentException">An option is out of range; says which.</exception>
    public static LeadLagMarkets Simulate(ulong seed, LeadLagOptions? options = null)
    {
        options ??= new LeadLagOptions();
        OptionRules.Require(options.Faults());
        var rng = new Rng(seed);
        var common = new double[options.Steps + options.Delay];
        for (var step = 1; step < common.Length; step++)
        {
            common[step] = common[step - 1] + (options.Volatility * rng.NextGaussian()) + Jump(rng, options);
        }

        var (leader, follower) = (new double[options.Steps], new double[options.Steps]);
        var (ownLeader, ownFollower) = (0.0, 0.0);
        for (var step = 0; step < options.Steps; step++)
        {
            leader[step] = common[step + options.Delay] + ownLeader;
            follower[step] = common[step] + ownFollower;
            ownLeader += options.OwnVolatility * rng.NextGaussian();
            ownFollower += options.OwnVolatility * rng.NextGaussian();
        }

        return new LeadLagMarkets(seed, options, leader, follower);
    }

    /// <summary>Correlation of the returns of both markets over intervals that do not overlap. NaN below three intervals or without movement.</summary>
    /// <param name="interval">Steps of an interval, above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not above zero.</exception>
    public double Correlation(int interval)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
        for (var step = (long)interval; step < leader.Length; step += interval)
        {
            var (a, b) = (leader[step] - leader[step - interval], follower[step] - follower[step - interval]);
            (n, x, y, xx, yy, xy) = (n + 1, x + a, y + b, xx + (a * a), yy + (b * b), xy + (a * b));
        }

        return n < 3 ? double.NaN : (xy - (x * y / n)) / Math.Sqrt((xx - (x * x / n)) * (yy - (y * y / n)));
    }

    /// <summary>
    /// The correlation that the truth implies: (v² / (v² + o²)) · max(0, 1 − delay / interval), v² the variance of a step that is common,
    /// jumps included, o² that of a market's own.
    /// </summary>
    /// <param name="interval">Steps of an interval, above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not above zero.</exception>
    public double TrueCorrelation(int interval)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        var common = (Truth.Volatility * Truth.Volatility) + (Truth.JumpChance * Truth.JumpTicks * Truth.JumpTicks);
        return common / (common + (Truth.OwnVolatility * Truth.OwnVolatility)) * Math.Max(0, 1 - (Truth.Delay / (double)interval));
    }

    /// <summary>Times that the follower was behind by this many ticks or more: stretches of steps, each a chance for whoever is faster.</summary>
    /// <param name="ticks">Distance that pays, above zero.</param>
    /// <exception cref="ArgumentException">A distance out of range.</exception>
    public int StaleTimes(double ticks)
    {
        OptionRules.Require(OptionRules.Positive(ticks), nameof(ticks));
        var (count, stale) = (0, false);
        for (var step = 0; step < leader.Length; step++)
        {
            var now = Math.Abs(leader[step] - follower[step]) >= ticks;
            count += now && !stale ? 1 : 0;
            stale = now;
        }

        return count;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"two markets, seed {Seed}: {Truth.Steps} steps, the follower {Truth.Delay} behind, correlation {Correlation(1):0.000} over one step");

    private static double Jump(Rng rng, LeadLagOptions options) =>
        options.JumpChance > 0 && rng.NextUniform() < options.JumpChance ? (rng.NextInt(2) == 0 ? options.JumpTicks : -options.JumpTicks) : 0;
}
