namespace AlgoAcademy.Research;

/// <summary>One run of Q-learning: its tables and what it remembers of its visits.</summary>
internal sealed class QLearner(DecisionProcess process, QOptions options)
{
    private readonly Rng _rng = new(options.Seed);
    private readonly double[] _first = new double[process.States * process.Actions];
    private readonly double[] _second = options.IsDouble ? new double[process.States * process.Actions] : [];
    private readonly int[] _visits = new int[process.States * process.Actions * (options.IsDouble ? 2 : 1)];

    public QTable Run()
    {
        var rewards = new double[options.Episodes];
        for (var episode = 0; episode < options.Episodes; episode++)
        {
            var exploration = options.Exploration * (1 - (0.95 * episode / options.Episodes));
            rewards[episode] = Play(exploration);
        }

        double[] mean = options.IsDouble ? [.. _first.Zip(_second, static (a, b) => (a + b) / 2)] : _first;
        return new QTable(process, mean, rewards);
    }

    private double Play(double exploration)
    {
        var (state, sum) = (process.Start, 0.0);
        for (var step = 0; step < options.MostSteps; step++)
        {
            var action = Choose(state, exploration);
            if (action < 0)
            {
                break;
            }

            var (next, _, reward) = process.Draw(state, action, _rng);
            Learn((state * process.Actions) + action, reward, next);
            sum += reward;
            state = next;
        }

        return sum;
    }

    private int Choose(int state, double exploration)
    {
        var greedy = Greedy(state, options.IsDouble ? action => _first[action] + _second[action] : action => _first[action]);
        if (greedy < 0 || _rng.NextUniform() >= exploration)
        {
            return greedy;
        }

        int[] possible = [.. Enumerable.Range(0, process.Actions).Where(action => process.IsPossible(state, action))];
        return possible[_rng.NextInt(possible.Length)];
    }

    private void Learn(int cell, double reward, int next)
    {
        var swaps = options.IsDouble && _rng.NextUniform() < 0.5;
        var (own, other) = swaps ? (_second, _first) : (_first, _second);
        var visits = ++_visits[cell + (swaps ? _first.Length : 0)];
        var best = Greedy(next, action => own[action]);
        var value = best < 0 ? 0 : (options.IsDouble ? other : own)[(next * process.Actions) + best];
        own[cell] = QLearning.Update(own[cell], reward, value, Math.Pow(visits, -options.RatePower), options.Discount);
    }

    private int Greedy(int state, Func<int, double> worth)
    {
        var (best, most) = (-1, double.NegativeInfinity);
        for (var action = 0; action < process.Actions; action++)
        {
            if (process.IsPossible(state, action) && worth((state * process.Actions) + action) is var value && value > most)
            {
                (best, most) = (action, value);
            }
        }

        return best;
    }
}
