namespace AlgoAcademy.Research;

/// <summary>What is to be optimized: a space, something to run at each point, and the numbers it is measured by.</summary>
/// <remarks>
/// Trials run on all cores, so what is run must be a pure function of the point. The result does not depend on the number of
/// threads.
/// </remarks>
/// <example><code>
/// var space = new ParameterSpace().Int("fast", 5, 50).Int("slow", 20, 250, 5).Where(p =&gt; p.Int("fast") &lt; p.Int("slow"));
/// var problem = OptimizationProblem.ForStrategy(space, bars,
///     (bars, p) =&gt; Cross.Above(bars.Close.Sma(p.Int("fast")), bars.Close.Sma(p.Int("slow"))), costs);
/// problem.Grid().Best
/// </code></example>
public sealed partial class OptimizationProblem
{
    private readonly Func<IReadOnlyList<Objective>, Func<ParameterSet, double[]>> evaluator;

    private OptimizationProblem(
        ParameterSpace space, IReadOnlyList<Objective> objectives, Func<IReadOnlyList<Objective>, Func<ParameterSet, double[]>> evaluator)
    {
        RequireColumns(space, objectives);
        Space = space;
        Objectives = objectives;
        this.evaluator = evaluator;
        Evaluate = evaluator(objectives);
    }

    /// <summary>The space to search.</summary>
    public ParameterSpace Space { get; }

    /// <summary>What every trial is measured by; the first says which trial is best.</summary>
    public IReadOnlyList<Objective> Objectives { get; }

    internal Func<ParameterSet, double[]> Evaluate { get; }

    /// <summary>The bars, strategy and costs; null for a plain function.</summary>
    internal StrategySetup? Setup { get; private init; }

    /// <summary>A strategy on bars with costs, measured by its Sharpe ratio unless <see cref="By"/> says otherwise.</summary>
    public static OptimizationProblem ForStrategy(ParameterSpace space, BarSeries bars, ParametricStrategy strategy, Costs costs)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(costs);
        return new OptimizationProblem(space, [Objective.Sharpe], objectives => Measured(bars, strategy, costs, objectives))
        {
            Setup = new StrategySetup(bars, strategy, costs),
        };
    }

    /// <inheritdoc cref="ForStrategy(ParameterSpace, BarSeries, ParametricStrategy, Costs)"/>
    public static OptimizationProblem ForStrategy(ParameterSpace space, BarSeries bars, Func<BarSeries, ParameterSet, Signal> signal, Costs costs) =>
        ForStrategy(space, bars, new ParametricStrategy(signal), costs);

    /// <summary>A function of the point with one output.</summary>
    public static OptimizationProblem ForFunction(ParameterSpace space, Func<ParameterSet, double> function, Objective objective)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(objective);
        return ForFunction(space, point => [function(point)], objective);
    }

    /// <summary>A function of the point with an output for each objective, in their order.</summary>
    public static OptimizationProblem ForFunction(ParameterSpace space, Func<ParameterSet, double[]> function, params Objective[] objectives)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(objectives);
        return new OptimizationProblem(space, [.. objectives], known => point => function(point) is var outputs && outputs.Length == known.Count
            ? outputs
            : throw new ArgumentException($"The function must return {known.Count} numbers, one for each objective; it returned {outputs.Length}.", nameof(function)));
    }

    /// <summary>The same problem measured by these; the first says which trial is best.</summary>
    public OptimizationProblem By(params Objective[] objectives)
    {
        ArgumentNullException.ThrowIfNull(objectives);
        return new OptimizationProblem(Space, [.. objectives], evaluator) { Setup = Setup };
    }

    /// <summary>The same problem in another space.</summary>
    public OptimizationProblem Over(ParameterSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        return new OptimizationProblem(space, Objectives, evaluator) { Setup = Setup };
    }

    /// <summary>The same strategy on other bars.</summary>
    internal OptimizationProblem On(BarSeries bars) => ForStrategy(Space, bars, Setup!.Strategy, Setup.Costs).By([.. Objectives]);

    private static Func<ParameterSet, double[]> Measured(BarSeries bars, ParametricStrategy strategy, Costs costs, IReadOnlyList<Objective> objectives)
    {
        Func<BacktestResult, double>[] measures = [.. objectives.Select(o => o.Measure ?? throw new ArgumentException(
            $"Objective '{o.Name}' must say how a backtest is measured: Objective.Maximize(\"{o.Name}\", result => …).", nameof(objectives)))];
        return point =>
        {
            var result = strategy.Run(bars, point, costs);
            return [.. measures.Select(measure => measure(result))];
        };
    }

    private static void RequireColumns(ParameterSpace space, IReadOnlyList<Objective> objectives)
    {
        if (space.Parameters.Count == 0)
        {
            throw new ArgumentException("The space must have a parameter; it has none. Add one: new ParameterSpace().Int(\"lookback\", 10, 200).", nameof(space));
        }

        if (objectives.Count == 0 || objectives[0].Goal == Goal.Observe)
        {
            throw new ArgumentException("The first objective must be maximized or minimized: it says which trial is best.", nameof(objectives));
        }

        var repeated = space.Parameters.Select(parameter => parameter.Name).Concat(objectives.Select(objective => objective.Name))
            .GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null)
        {
            throw new ArgumentException($"Parameters and objectives must have different names: they are columns of one table; '{repeated.Key}' is there twice.", nameof(objectives));
        }
    }
}
