using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// Regimes that cannot be seen: each bar the market is in one of a few states, a Markov chain moves it between them, and each
/// state has its own normal distribution of values (Baum et al. 1970; Hamilton 1989). Taught in lessons 34 and 36.
/// </summary>
public sealed record HiddenMarkovModel
{
    /// <summary>Mean of the values in each state.</summary>
    public required IReadOnlyList<double> Means { get; init; }

    /// <summary>Standard deviation of the values in each state, above zero.</summary>
    public required IReadOnlyList<double> Deviations { get; init; }

    /// <summary>Row i: the probabilities that state i is followed by each of the states; a row sums to 1.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Transition { get; init; }

    /// <summary>Probabilities of the states at the first value; sum 1.</summary>
    public required IReadOnlyList<double> Initial { get; init; }

    /// <summary>Number of states.</summary>
    public int States => Means.Count;

    /// <summary>Expected bars that a state lasts: 1 / (1 − its probability of staying).</summary>
    public double MeanLength(int state) => state >= 0 && state < States
        ? 1 / (1 - Transition[state][state])
        : throw new ArgumentOutOfRangeException(nameof(state), state, FormattableString.Invariant($"state must be from 0 to {States - 1}."));

    /// <summary>The probabilities of the states given the values, under this model.</summary>
    /// <param name="values">Usually returns; leading NaN are left out.</param>
    /// <exception cref="ArgumentException">The model is no model (probabilities, deviations), or a value is not finite, or there is none.</exception>
    public HmmResult Infer(Series values)
    {
        OptionRules.Require(Faults(), "model");
        return new HmmResult(values, new HmmRecursion(this, Observed.Values(values, 1)));
    }

    /// <summary>
    /// The model of largest likelihood, by the EM algorithm from several starts (Baum et al. 1970); states in the order of their
    /// deviations, the calm one first. Its probabilities of early bars rest on later ones: for a backtest, fit on a training
    /// window and read <see cref="HmmResult.Filtered"/> after it.
    /// </summary>
    /// <param name="values">Usually returns; leading NaN are left out.</param>
    /// <param name="options">Number of states, starts, seed.</param>
    /// <exception cref="ArgumentException">Fewer than 10 values a state, a value not finite, values all equal, an option out of range.</exception>
    public static HmmFit Fit(Series values, HmmOptions? options = null)
    {
        options ??= new HmmOptions();
        OptionRules.Require(options.Faults());
        return BaumWelch.Fit(Observed.Values(values, 10 * options.States), options);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", Enumerable.Range(0, States).Select(state => string.Create(
        CultureInfo.InvariantCulture, $"state {state}: mean {Means[state]:G4}, deviation {Deviations[state]:G4}, lasts {MeanLength(state):F1} bars")));

    private IEnumerable<string> Faults()
    {
        if (States == 0 || Deviations.Count != States || Initial.Count != States || Transition.Count != States || Transition.Any(row => row.Count != States))
        {
            return [FormattableString.Invariant($"Means, Deviations, Initial and both sides of Transition must have one value for each state; had {States}, {Deviations.Count}, {Initial.Count}, {Transition.Count}.")];
        }

        return
        [
            .. Means.SelectMany(static mean => OptionRules.Within(mean, double.MinValue, double.MaxValue, "A mean")),
            .. Deviations.SelectMany(static deviation => OptionRules.Positive(deviation, "A deviation")),
            .. Transition.Append(Initial).SelectMany(static row => row).SelectMany(static p => OptionRules.Within(p, 0, 1, "A probability")),
            .. Transition.Append(Initial).SelectMany(static row => OptionRules.Within(row.Sum(), 1 - 1e-9, 1 + 1e-9, "The sum of a row of probabilities")),
        ];
    }
}
