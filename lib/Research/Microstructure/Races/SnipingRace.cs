namespace AlgoAcademy.Research;

/// <summary>
/// Races to a stale quote: the value jumps, the maker cancels, snipers hit; who arrives first wins (Budish, Cramton and Shim 2015,
/// Quarterly Journal of Economics 130:1547). With auctions instead of continuous trading an order counts only at the next auction, and a
/// cancel may come until then. Taught in lesson 19.
/// </summary>
public static class SnipingRace
{
    private const double MicrosecondsPerSecond = 1e6;

    /// <summary>
    /// Probability that the maker's cancel is first: with g = maker delay − sniper delay and exponential jitter J for all,
    /// e^(−N g / J) / (N + 1) for g ≥ 0, and 1 − N e^(g / J) / (N + 1) for g &lt; 0. Equal delays: 1 / (N + 1).
    /// </summary>
    /// <exception cref="ArgumentException">An option is out of range; says which.</exception>
    public static double MakerWins(SnipingRaceOptions options)
    {
        var (snipers, gap) = (Require(options).Snipers, (options.MakerDelay - options.SniperDelay) / options.Jitter);
        return gap >= 0 ? Math.Exp(-snipers * gap) / (snipers + 1) : 1 - (snipers * Math.Exp(gap) / (snipers + 1));
    }

    /// <summary>
    /// The half spread s at which the maker of continuous trading earns nothing: investors pay what snipers take,
    /// rate of investors × s = rate of jumps × (1 − probability to win) × E[(jump − s)⁺], and E[(jump − s)⁺] = m e^(−s/m) for exponential
    /// jumps of mean m. In ticks; +∞ when nobody but snipers comes.
    /// </summary>
    /// <exception cref="ArgumentException">An option is out of range; says which.</exception>
    public static double BreakEvenHalfSpread(SnipingRaceOptions options)
    {
        var lost = Require(options).JumpRate * (1 - MakerWins(options));
        if (lost == 0 || options.InvestorRate == 0)
        {
            return lost == 0 ? 0 : double.PositiveInfinity;
        }

        // s/m · e^(s/m) = lost / investors rises from 0: the root is in the bracket.
        var ratio = lost / options.InvestorRate;
        var (low, high) = (0.0, Math.Log(1 + ratio) + 1);
        while (high - low > 1e-15 * (1 + high))
        {
            var middle = (low + high) / 2;
            if (middle == low || middle == high)
            {
                break;
            }

            (low, high) = middle * Math.Exp(middle) < ratio ? (middle, high) : (low, middle);
        }

        return options.MeanJump * (low + high) / 2;
    }

    /// <summary>Races for as long as the options say.</summary>
    /// <param name="seed">The same seed gives the same jumps and delays on every machine, whatever the half spread and the interval.</param>
    /// <param name="options">Who races, how fast, for what.</param>
    /// <exception cref="ArgumentException">An option is out of range; says which.</exception>
    public static SnipingRaceResult Simulate(ulong seed, SnipingRaceOptions? options = null)
    {
        options = Require(options ?? new SnipingRaceOptions());
        var rng = new Rng(seed);
        var (races, sniped, profit) = (0, 0, 0.0);
        for (var time = Wait(); time < options.Seconds; time += Wait())
        {
            var jump = rng.NextExponential() * options.MeanJump;
            var (hit, rivals) = Race(time * MicrosecondsPerSecond, rng, options);
            if (jump > options.HalfSpread)
            {
                races++;
                sniped += hit ? 1 : 0;
                profit += hit && rivals == 0 ? jump - options.HalfSpread : 0;
            }
        }

        return new SnipingRaceResult(options, races, sniped, profit, Investors(new Rng(seed + 1), options) * options.HalfSpread);

        double Wait() => options.JumpRate == 0 ? double.PositiveInfinity : rng.NextExponential() / options.JumpRate;
    }

    // Whether the quote was still there for the first sniper, and how many other snipers share its auction.
    private static (bool Hit, int Rivals) Race(double jump, Rng rng, SnipingRaceOptions options)
    {
        var cancel = jump + options.MakerDelay + (rng.NextExponential() * options.Jitter);
        Span<double> arrivals = options.Snipers <= 64 ? stackalloc double[options.Snipers] : new double[options.Snipers];
        foreach (ref var arrival in arrivals)
        {
            arrival = jump + options.SniperDelay + (rng.NextExponential() * options.Jitter);
        }

        var first = double.PositiveInfinity;
        foreach (var arrival in arrivals)
        {
            first = Math.Min(first, arrival);
        }

        if (options.BatchInterval == 0)
        {
            return (first < cancel, 0);
        }

        var auction = Math.Ceiling(first / options.BatchInterval) * options.BatchInterval;
        var inAuction = 0;
        foreach (var arrival in arrivals)
        {
            inAuction += arrival <= auction ? 1 : 0;
        }

        return (cancel > auction, Math.Max(0, inAuction - 1));
    }

    private static long Investors(Rng rng, SnipingRaceOptions options)
    {
        var count = 0L;
        for (var time = rng.NextExponential(); time < options.InvestorRate * options.Seconds; time += rng.NextExponential())
        {
            count++;
        }

        return count;
    }

    private static SnipingRaceOptions Require(SnipingRaceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionRules.Require(options.Faults());
        return options;
    }
}
