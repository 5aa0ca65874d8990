namespace AlgoAcademy.Research;

/// <summary>A number that every trial is measured by, and whether more or less of it is better.</summary>
/// <remarks>NaN (undefined, such as the Sharpe ratio of a strategy that never traded) is worse than every number.</remarks>
public sealed record Objective
{
    private Objective(string name, Goal goal, Func<BacktestResult, double>? measure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Goal = goal;
        Measure = measure;
    }

    /// <summary>Name of the result's column.</summary>
    public string Name { get; }

    /// <summary>Which end is the good one.</summary>
    public Goal Goal { get; }

    /// <summary>Reads the number off a backtest; null when the trial is a function that returns it.</summary>
    public Func<BacktestResult, double>? Measure { get; }

    /// <summary>The annualized Sharpe ratio, maximized.</summary>
    public static Objective Sharpe { get; } = Maximize("Sharpe", static result => result.Sharpe());

    /// <summary>A metric of the backtest, maximized.</summary>
    public static Objective Maximize(string name, Func<BacktestResult, double> measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new Objective(name, Goal.Maximize, measure);
    }

    /// <summary>A metric of the backtest, minimized.</summary>
    public static Objective Minimize(string name, Func<BacktestResult, double> measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new Objective(name, Goal.Minimize, measure);
    }

    /// <summary>A metric of the backtest that is only written down: it steers nothing.</summary>
    public static Objective Observe(string name, Func<BacktestResult, double> measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new Objective(name, Goal.Observe, measure);
    }

    /// <summary>An output of a function, maximized.</summary>
    public static Objective Maximize(string name) => new(name, Goal.Maximize, null);

    /// <summary>An output of a function, minimized.</summary>
    public static Objective Minimize(string name) => new(name, Goal.Minimize, null);

    /// <summary>The value turned so that less is better; +∞ for NaN, which is worse than every number.</summary>
    internal double Loss(double value) => double.IsNaN(value) ? double.PositiveInfinity : Goal == Goal.Minimize ? value : -value;
}
