namespace AlgoAcademy.Research;

/// <summary>
/// Q-learning in a table (Watkins 1989; Watkins and Dayan 1992): learns what actions are worth by trying them, without knowing what follows.
/// </summary>
/// <remarks>It learns the simulator's flaws with its virtues. Taught in lesson 25.</remarks>
public static class QLearning
{
    /// <summary>One update: Q + α (r + γ max Q' − Q).</summary>
    /// <param name="q">What the action was thought worth.</param>
    /// <param name="reward">r.</param>
    /// <param name="bestNext">max Q', the best that can be done from the next state; 0 at an end.</param>
    /// <param name="rate">α, 0 to 1.</param>
    /// <param name="discount">γ, 0 to 1.</param>
    /// <exception cref="ArgumentException">Rate or discount out of range.</exception>
    public static double Update(double q, double reward, double bestNext, double rate, double discount)
    {
        OptionRules.Require([.. OptionRules.Within(rate, 0, 1), .. OptionRules.Within(discount, 0, 1)], nameof(rate));
        return q + (rate * (reward + (discount * bestNext) - q));
    }

    /// <summary>Plays episodes and learns.</summary>
    /// <param name="process">Only drawn from: its probabilities are not looked at.</param>
    /// <param name="options">Episodes, exploration, rate and seed.</param>
    /// <exception cref="ArgumentException">An option out of range.</exception>
    public static QTable Learn(DecisionProcess process, QOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(process);
        options ??= new QOptions();
        OptionRules.Require(options.Faults());
        return new QLearner(process, options).Run();
    }
}
