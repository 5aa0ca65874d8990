namespace AlgoAcademy.Research;

/// <summary>What Q-learning has learned.</summary>
public sealed class QTable
{
    private readonly DecisionProcess _process;
    private readonly double[] _values;

    internal QTable(DecisionProcess process, double[] values, double[] rewards)
    {
        (_process, _values, Rewards) = (process, values, rewards);
        Actions = [.. Enumerable.Range(0, process.States).Select(Greedy)];
    }

    /// <summary>The action it holds best, by state; −1 at an end. States it never met have the first possible action.</summary>
    public IReadOnlyList<int> Actions { get; }

    /// <summary>Sum of the rewards of each episode, exploration among them: the learning curve.</summary>
    public IReadOnlyList<double> Rewards { get; }

    /// <summary>What it holds an action worth.</summary>
    /// <exception cref="ArgumentException">No such state or action.</exception>
    public double this[int state, int action]
    {
        get
        {
            OptionRules.Require([.. OptionRules.Within(state, 0, _process.States - 1), .. OptionRules.Within(action, 0, _process.Actions - 1)], nameof(state));
            return _values[(state * _process.Actions) + action];
        }
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"Q of {_process}, {Rewards.Count} episodes, mean reward of the last tenth {Rewards.Skip(Rewards.Count - Math.Max(1, Rewards.Count / 10)).Average():G5}");

    private int Greedy(int state) => Enumerable.Range(0, _process.Actions).Where(action => _process.IsPossible(state, action))
        .OrderByDescending(action => _values[(state * _process.Actions) + action]).FirstOrDefault(-1);
}
