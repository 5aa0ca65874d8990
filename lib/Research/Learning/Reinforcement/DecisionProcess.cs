namespace AlgoAcademy.Research;

/// <summary>
/// A Markov decision process with few states and actions (Bellman 1957): what may follow each action is known, so the best policy can be
/// computed, and a learner that is only allowed to try can be judged by it.
/// </summary>
/// <remarks>A state in which no action is possible is an end. Taught in lesson 25.</remarks>
public sealed class DecisionProcess
{
    private const double Exact = 1e-9;
    private readonly Transition[][][] _transitions;

    /// <summary>A process.</summary>
    /// <param name="states">Number of states, 1 to 10,000,000.</param>
    /// <param name="actions">Number of actions, 1 to 10,000.</param>
    /// <param name="transitions">What may follow an action (second) in a state (first); none where it is not possible.</param>
    /// <param name="start">The state an episode begins in.</param>
    /// <exception cref="ArgumentException">A number out of range, or probabilities that are no probabilities.</exception>
    public DecisionProcess(int states, int actions, Func<int, int, IReadOnlyList<Transition>> transitions, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(transitions);
        OptionRules.Require(
        [
            .. OptionRules.Within(states, 1, 10_000_000), .. OptionRules.Within(actions, 1, 10_000), .. OptionRules.Within(start, 0, states - 1.0),
        ], nameof(states));
        (States, Actions, Start) = (states, actions, start);
        _transitions = [.. Enumerable.Range(0, states).Select(state => Enumerable.Range(0, actions).Select(action => Checked(state, action, transitions(state, action))).ToArray())];
    }

    /// <summary>Number of states.</summary>
    public int States { get; }

    /// <summary>Number of actions.</summary>
    public int Actions { get; }

    /// <summary>The state an episode begins in.</summary>
    public int Start { get; }

    /// <summary>What may follow an action; empty where it is not possible.</summary>
    /// <exception cref="ArgumentException">No such state or action.</exception>
    public IReadOnlyList<Transition> From(int state, int action)
    {
        OptionRules.Require([.. OptionRules.Within(state, 0, States - 1), .. OptionRules.Within(action, 0, Actions - 1)], nameof(state));
        return _transitions[state][action];
    }

    /// <summary>
    /// The best policy by value iteration: V(s) ← max over a of Σ P (r + γ V(s')), until no value changes by more than the tolerance.
    /// </summary>
    /// <param name="discount">γ, 0 to 1; 1 only for processes that end.</param>
    /// <param name="tolerance">Largest change at the end, above 0.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    /// <exception cref="InvalidOperationException">The values do not settle: a process that may go on for ever needs a discount below 1.</exception>
    public DecisionPolicy Solve(double discount = 1, double tolerance = 1e-12)
    {
        OptionRules.Require([.. OptionRules.Within(discount, 0, 1), .. OptionRules.Positive(tolerance)], nameof(discount));
        var values = new double[States];
        for (var sweep = 1; sweep <= 100_000; sweep++)
        {
            var change = 0.0;

            // From the last state back: where states are numbered in the order of time, one sweep is enough.
            for (var state = States - 1; state >= 0; state--)
            {
                var action = Best(state, values, discount);
                var value = action < 0 ? 0 : Worth(state, action, values, discount);
                change = Math.Max(change, Math.Abs(value - values[state]));
                values[state] = value;
            }

            if (change <= tolerance)
            {
                return new DecisionPolicy(values, [.. Enumerable.Range(0, States).Select(state => Best(state, values, discount))], sweep);
            }
        }

        throw new InvalidOperationException($"The values did not settle in 100000 sweeps with discount {discount}. Use a discount below 1, or a larger tolerance.");
    }

    /// <summary>The value of each state when a policy is followed; the same sweeps without the choice.</summary>
    /// <param name="actions">The action in each state; −1 where there is none.</param>
    /// <param name="discount">γ, 0 to 1; 1 only for processes that end.</param>
    /// <exception cref="ArgumentException">Not one action a state, or one that is not possible.</exception>
    /// <exception cref="InvalidOperationException">The values do not settle.</exception>
    public IReadOnlyList<double> Evaluate(IReadOnlyList<int> actions, double discount = 1)
    {
        ArgumentNullException.ThrowIfNull(actions);
        if (actions.Count != States || Enumerable.Range(0, States).Any(state => !Fits(state, actions[state])))
        {
            throw new ArgumentException($"There must be a possible action for each of {States} states, and −1 where there is none; had {actions.Count}.", nameof(actions));
        }

        var followed = new DecisionProcess(States, 1, (state, _) => actions[state] < 0 ? [] : _transitions[state][actions[state]], Start);
        return followed.Solve(discount).Values;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{States} states, {Actions} actions";

    internal bool IsPossible(int state, int action) => _transitions[state][action].Length > 0;

    internal Transition Draw(int state, int action, Rng rng)
    {
        var possible = _transitions[state][action];
        var left = rng.NextUniform();
        foreach (var transition in possible)
        {
            left -= transition.Probability;
            if (left < 0)
            {
                return transition;
            }
        }

        return possible[^1];
    }

    private bool Fits(int state, int action) => action < 0
        ? Array.TrueForAll(_transitions[state], possible => possible.Length == 0)
        : action < Actions && IsPossible(state, action);

    private int Best(int state, double[] values, double discount)
    {
        var (best, most) = (-1, double.NegativeInfinity);
        for (var action = 0; action < Actions; action++)
        {
            if (IsPossible(state, action) && Worth(state, action, values, discount) is var worth && worth > most)
            {
                (best, most) = (action, worth);
            }
        }

        return best;
    }

    private double Worth(int state, int action, double[] values, double discount)
    {
        var sum = 0.0;
        foreach (var (next, probability, reward) in _transitions[state][action])
        {
            sum += probability * (reward + (discount * values[next]));
        }

        return sum;
    }

    private Transition[] Checked(int state, int action, IReadOnlyList<Transition>? transitions)
    {
        if (transitions is null || transitions.Any(one => one.Next < 0 || one.Next >= States || !(one.Probability >= 0) || !double.IsFinite(one.Reward))
            || (transitions.Count > 0 && Math.Abs(transitions.Sum(one => one.Probability) - 1) > Exact))
        {
            throw new ArgumentException($"What follows action {action} in state {state} must be states from 0 to {States - 1} with finite rewards and probabilities that add up to 1.", nameof(transitions));
        }

        return [.. transitions];
    }
}
