namespace AlgoAcademy.Research;

/// <summary>A quoting rule let loose in a <see cref="QuotingWorld"/>: what it quoted, what was filled, what came of it.</summary>
public sealed class QuotingSession
{
    internal QuotingSession(QuotingWorld truth, MidPath mids, QuotingTrack track)
    {
        (Truth, Mids, Fills) = (truth, mids, track.Fills);
        (Times, Quotes, Inventories) = (track.Times, track.Quotes, track.Inventories);
        Attribution = MakerAttribution.Of(Fills, Mids, 0);
        Profit = Fills.Sum(static fill => (-fill.SignedQuantity * fill.Price) - fill.Fee) + (Inventory * Mids.Last);
    }

    /// <summary>The parameters of the world.</summary>
    public QuotingWorld Truth { get; }

    /// <summary>The middle price at each of its changes.</summary>
    public MidPath Mids { get; }

    /// <summary>Begin of each step, and the end.</summary>
    public IReadOnlyList<double> Times { get; }

    /// <summary>Quotes at the begin of each step.</summary>
    public IReadOnlyList<TwoSidedQuote> Quotes { get; }

    /// <summary>Units held at the begin of each step, and at the end.</summary>
    public IReadOnlyList<int> Inventories { get; }

    /// <summary>Trades, oldest first, each with the truth whether the other side was informed.</summary>
    public IReadOnlyList<MakerFill> Fills { get; }

    /// <summary>Units held at the end.</summary>
    public int Inventory => Inventories[^1];

    /// <summary>Cash at the end plus what is held, at the last middle price, in currency.</summary>
    public double Profit { get; }

    /// <summary>Where the profit came from; adverse selection is what informed fills moved the price by at once.</summary>
    public MakerAttribution Attribution { get; }

    /// <summary>Runs a rule.</summary>
    /// <param name="rule">Quotes for what is known; NaN shows no quote on that side. Called at each step and after each fill.</param>
    /// <param name="world">The market.</param>
    /// <param name="seed">The same seed gives the same market as long as the quotes are the same.</param>
    /// <exception cref="ArgumentException">A parameter of the world out of range.</exception>
    /// <exception cref="InvalidOperationException">The rule quotes an infinite price, or so far inside that fills never end.</exception>
    public static QuotingSession Run(Func<QuotingView, TwoSidedQuote> rule, QuotingWorld world, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(world);
        world.Check();
        return new QuotingMarket(world, rule, new Rng(seed)).Run();
    }

    /// <summary>Runs a rule in many markets, each with random numbers of its own, on all cores; the results do not depend on how many there are.</summary>
    /// <param name="rule">Makes a rule for each market: a rule that remembers must not remember another market.</param>
    /// <param name="world">The market.</param>
    /// <param name="runs">How many, 1 to 1,000,000.</param>
    /// <param name="seed">The same seed gives the same markets.</param>
    /// <returns>Profit and last inventory of each.</returns>
    /// <exception cref="ArgumentException">A parameter out of range.</exception>
    public static QuotingSample Sample(Func<Func<QuotingView, TwoSidedQuote>> rule, QuotingWorld world, int runs, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(world);
        world.Check();
        OptionRules.Require(OptionRules.Within(runs, 1, 1_000_000), nameof(runs));
        var (profits, inventories) = (new double[runs], new double[runs]);
        Parallel.For(0, runs, run =>
        {
            var session = new QuotingMarket(world, rule(), SeedStream.At(seed, run)).Run();
            (profits[run], inventories[run]) = (session.Profit, session.Inventory);
        });
        return new QuotingSample(profits, inventories);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Fills.Count} fills, holding {Inventory}; {Attribution}");
}
