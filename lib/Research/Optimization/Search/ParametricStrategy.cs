namespace AlgoAcademy.Research;

/// <summary>A strategy that still wants its parameters: bars and a point of a space in, a backtest out.</summary>
/// <remarks>
/// It must be a pure function: the same bars and parameters give the same signal, whichever thread asks and however often.
/// </remarks>
public sealed class ParametricStrategy
{
    private ParametricStrategy(Delegate code, Func<BarSeries, ParameterSet, Costs, BacktestResult> run)
    {
        Code = code;
        Run = run;
    }

    /// <summary>A strategy that follows target exposures; computed from the bars that are handed in, not from others.</summary>
    public ParametricStrategy(Func<BarSeries, ParameterSet, Signal> signal)
        : this(signal ?? throw new ArgumentNullException(nameof(signal)), (bars, point, costs) => Backtest.Run(bars, signal(bars, point), costs)) =>
        Signal = signal;

    /// <summary>A strategy that runs its own backtest, such as an event-driven one.</summary>
    public static ParametricStrategy FromBacktest(Func<BarSeries, ParameterSet, Costs, BacktestResult> backtest)
    {
        ArgumentNullException.ThrowIfNull(backtest);
        return new ParametricStrategy(backtest, backtest);
    }

    /// <summary>The name and version it is known by in a <see cref="TrialStore"/>; null: known by its code.</summary>
    public string? Name { get; private init; }

    /// <summary>
    /// The same strategy under a name of its own, for code that cannot be known by its content. Whoever changes what it does
    /// must change the version, or old results are taken for new ones.
    /// </summary>
    public ParametricStrategy Named(string name, int version)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new ParametricStrategy(Code, Run) { Signal = Signal, Name = FormattableString.Invariant($"{name} v{version}") };
    }

    internal Delegate Code { get; }

    /// <summary>The target exposures alone; null for a strategy that runs its own backtest.</summary>
    internal Func<BarSeries, ParameterSet, Signal>? Signal { get; private init; }

    internal Func<BarSeries, ParameterSet, Costs, BacktestResult> Run { get; }
}
