namespace AlgoAcademy.Research;

/// <summary>What a verdict is given beside the backtest. What is not given is not tested, and the verdict says so.</summary>
public sealed record VerdictOptions
{
    /// <summary>
    /// Every variant ever run on these data, this one included: the trial store knows. Null when nobody counted; then the luck of having
    /// searched cannot be taken off.
    /// </summary>
    public int? Trials { get; init; }

    /// <summary>Returns of all variants that were tried, failures included: for the deflated Sharpe ratio, SPA and PBO.</summary>
    public IReadOnlyList<Series>? Candidates { get; init; }

    /// <summary>Returns that the best candidate is to beat; null for cash that earns nothing.</summary>
    public Series? Benchmark { get; init; }

    /// <summary>The strategy as a function of bars, everything computed inside: for look-ahead and memory.</summary>
    public Func<BarSeries, Signal>? Strategy { get; init; }

    /// <summary>
    /// The strategy that sends orders as a function of bars (those of the first instrument), made afresh at each call and with everything
    /// computed inside: for look-ahead and costs of an event-driven backtest.
    /// </summary>
    public Func<BarSeries, IStrategy>? Orders { get; init; }

    /// <summary>The strategy beside its neighbors, from <see cref="Perturbation.Of"/>.</summary>
    public Perturbation? Neighbors { get; init; }

    /// <summary>Resamples and shuffles of each test, at least 100.</summary>
    public int Replications { get; init; } = 1_000;

    /// <summary>Seed of all of them.</summary>
    public ulong Seed { get; init; } = 1;

    internal BootstrapOptions Draws => new() { Replications = Replications, Seed = Seed };

    internal void Require()
    {
        Draws.Require();
        OptionRules.Require(OptionRules.Within(Trials ?? 1, 1, int.MaxValue, nameof(Trials)), "options");
    }
}
