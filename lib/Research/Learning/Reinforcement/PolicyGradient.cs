namespace AlgoAcademy.Research;

/// <summary>
/// REINFORCE with a baseline (Williams 1992) on a softmax over a table of preferences: θ ← θ + α (G − b) ∇ ln π(a | s), G the discounted
/// rewards from the step on.
/// </summary>
/// <remarks>Taught in lesson 26.</remarks>
public sealed class PolicyGradient
{
    private readonly DecisionProcess _process;
    private readonly PolicyOptions _options;
    private readonly double[] _preferences;
    private readonly double[] _baseline;
    private readonly int[] _visits;
    private readonly double[] _rewards;

    private PolicyGradient(DecisionProcess process, PolicyOptions options)
    {
        (_process, _options) = (process, options);
        _preferences = new double[process.States * process.Actions];
        (_baseline, _visits) = (new double[process.States], new int[process.States]);
        _rewards = new double[options.Episodes];
    }

    /// <summary>Sum of the rewards of each episode: the learning curve.</summary>
    public IReadOnlyList<double> Rewards => _rewards;

    /// <summary>The likeliest action, by state; −1 at an end.</summary>
    public IReadOnlyList<int> Actions => [.. Enumerable.Range(0, _process.States).Select(state =>
        Enumerable.Range(0, _process.Actions).Where(action => _process.IsPossible(state, action)).OrderByDescending(action => _preferences[(state * _process.Actions) + action]).FirstOrDefault(-1))];

    /// <summary>Plays episodes by its own policy and learns from them.</summary>
    /// <param name="process">Only drawn from: its probabilities are not looked at.</param>
    /// <param name="options">Episodes, rate, baseline and seed.</param>
    /// <exception cref="ArgumentException">An option out of range.</exception>
    public static PolicyGradient Learn(DecisionProcess process, PolicyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(process);
        options ??= new PolicyOptions();
        OptionRules.Require(options.Faults());
        var learner = new PolicyGradient(process, options);
        var rng = new Rng(options.Seed);
        for (var episode = 0; episode < options.Episodes; episode++)
        {
            learner._rewards[episode] = learner.Play(options.LearningRate * (1 - (0.9 * episode / options.Episodes)), rng);
        }

        return learner;
    }

    /// <summary>The probability of each action in a state; 0 where it is not possible.</summary>
    /// <exception cref="ArgumentException">No such state.</exception>
    public IReadOnlyList<double> Probabilities(int state)
    {
        OptionRules.Require(OptionRules.Within(state, 0, _process.States - 1), nameof(state));
        return Softmax(state);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"policy of {_process}, {Rewards.Count} episodes, mean reward of the last tenth {Rewards.Skip(Rewards.Count - Math.Max(1, Rewards.Count / 10)).Average():G5}");

    /// <summary>∇ of ln π(a | s) by the preferences of the state: 1 for the action taken, less its probability.</summary>
    internal static double[] LogGradient(double[] probabilities, int action) =>
        [.. probabilities.Select((p, a) => (a == action ? 1 : 0) - p)];

    private double Play(double rate, Rng rng)
    {
        var steps = new List<(int State, int Action, double Reward)>();
        var state = _process.Start;
        while (steps.Count < _options.MostSteps && Draw(Softmax(state), rng) is >= 0 and var action)
        {
            var (next, _, reward) = _process.Draw(state, action, rng);
            steps.Add((state, action, reward));
            state = next;
        }

        var gain = 0.0;
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            gain = steps[i].Reward + (_options.Discount * gain);
            Climb(steps[i].State, steps[i].Action, rate, gain);
        }

        return steps.Sum(step => step.Reward);
    }

    private void Climb(int state, int action, double rate, double gain)
    {
        var advantage = gain - (_options.HasBaseline ? _baseline[state] : 0);
        var slopes = LogGradient(Softmax(state), action);
        for (var a = 0; a < slopes.Length; a++)
        {
            _preferences[(state * _process.Actions) + a] += rate * advantage * slopes[a];
        }

        // The mean of the last returns: what the policy was worth long ago is forgotten.
        _baseline[state] += (gain - _baseline[state]) / Math.Min(++_visits[state], 100);
    }

    private double[] Softmax(int state)
    {
        var most = double.NegativeInfinity;
        for (var action = 0; action < _process.Actions; action++)
        {
            most = _process.IsPossible(state, action) ? Math.Max(most, _preferences[(state * _process.Actions) + action]) : most;
        }

        double[] raw = [.. Enumerable.Range(0, _process.Actions).Select(action =>
            _process.IsPossible(state, action) ? Math.Exp(_preferences[(state * _process.Actions) + action] - most) : 0)];
        var sum = raw.Sum();
        return sum > 0 ? Array.ConvertAll(raw, value => value / sum) : raw;
    }

    private static int Draw(double[] probabilities, Rng rng)
    {
        var left = rng.NextUniform();
        var last = -1;
        for (var action = 0; action < probabilities.Length; action++)
        {
            last = probabilities[action] > 0 ? action : last;
            left -= probabilities[action];
            if (left < 0)
            {
                return action;
            }
        }

        return last;
    }
}
