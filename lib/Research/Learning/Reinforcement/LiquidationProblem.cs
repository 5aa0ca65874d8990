namespace AlgoAcademy.Research;

/// <summary>
/// Selling lots in a number of periods (Almgren and Chriss 2000, in lots): selling n costs impact · n², what is left costs risk · x², and the
/// price moves by ± noise on each lot left. The optimum is known: a sinh curve when lots could be divided.
/// </summary>
/// <remarks>A learner that does not find it here will not find it in a market. Taught in lesson 25.</remarks>
public sealed record LiquidationProblem
{
    /// <summary>Lots to sell, 1 to 1,000.</summary>
    public int Lots { get; init; } = 10;

    /// <summary>Periods to sell them in, 1 to 1,000; the last sells what is left.</summary>
    public int Periods { get; init; } = 5;

    /// <summary>Cost of n lots sold at once is this · n², above 0.</summary>
    public double Impact { get; init; } = 1;

    /// <summary>Cost of x lots held over a period is this · x², 0 or more: risk aversion times variance.</summary>
    public double Risk { get; init; } = 0.1;

    /// <summary>A lot held gains or loses this in a period, each as likely; 0 or more. It changes no expected cost, only how hard it is to learn.</summary>
    public double Noise { get; init; }

    /// <summary>As a decision process: state = period · (lots + 1) + lots left, action = lots sold, reward = −cost.</summary>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public DecisionProcess Process()
    {
        OptionRules.Require(Faults(), "problem");
        var width = Lots + 1;
        return new DecisionProcess((Periods + 1) * width, width, (state, sold) =>
        {
            var (period, left) = (state / width, state % width);
            if (period == Periods || sold > left || (period == Periods - 1 && sold != left))
            {
                return [];
            }

            var (next, kept) = (((period + 1) * width) + left - sold, left - sold);
            var cost = (Impact * sold * sold) + (Risk * kept * kept);
            return Noise * kept == 0
                ? [new Transition(next, 1, -cost)]
                : [new Transition(next, 0.5, (Noise * kept) - cost), new Transition(next, 0.5, -(Noise * kept) - cost)];
        }, Lots);
    }

    /// <summary>Lots left after 0, 1, …, N periods on the best path if lots could be divided: x_k = X sinh(κ (N − k)) / sinh(κ N), 2 (cosh κ − 1) = risk / impact.</summary>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public IReadOnlyList<double> Optimum()
    {
        OptionRules.Require(Faults(), "problem");
        var kappa = Math.Acosh(1 + (Risk / Impact / 2));
        return [.. Enumerable.Range(0, Periods + 1).Select(k => kappa < 1e-9
            ? Lots * (Periods - k) / (double)Periods
            : Lots * Math.Sinh(kappa * (Periods - k)) / Math.Sinh(kappa * Periods))];
    }

    /// <summary>The expected cost of a path of lots left.</summary>
    /// <param name="left">Lots left after 0, 1, …, N periods.</param>
    /// <exception cref="ArgumentException">Not N + 1 finite numbers.</exception>
    public double Cost(IReadOnlyList<double> left)
    {
        ArgumentNullException.ThrowIfNull(left);
        OptionRules.Require(Faults(), "problem");
        if (left.Count != Periods + 1 || !left.All(double.IsFinite))
        {
            throw new ArgumentException($"A path must have {Periods + 1} finite numbers; had {left.Count}.", nameof(left));
        }

        return Enumerable.Range(1, Periods).Sum(k => (Impact * Math.Pow(left[k - 1] - left[k], 2)) + (Risk * left[k] * left[k]));
    }

    /// <summary>The lots left on the path that a policy takes from the start.</summary>
    /// <param name="actions">The action of each state, as <see cref="DecisionPolicy.Actions"/> and <see cref="QTable.Actions"/> give.</param>
    /// <exception cref="ArgumentException">Not one action for each state of <see cref="Process"/>, or one that is not possible.</exception>
    public IReadOnlyList<double> Path(IReadOnlyList<int> actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        OptionRules.Require(Faults(), "problem");
        var path = new double[Periods + 1];
        path[0] = Lots;
        for (var k = 0; k < Periods; k++)
        {
            var state = (k * (Lots + 1)) + (int)path[k];
            var sold = state < actions.Count ? actions[state] : -1;
            if (sold < 0 || sold > path[k] || actions.Count != (Periods + 1) * (Lots + 1))
            {
                throw new ArgumentException($"There must be a possible action for each of {(Periods + 1) * (Lots + 1)} states; had {actions.Count}, and {sold} of {path[k]} lots in period {k}.", nameof(actions));
            }

            path[k + 1] = path[k] - sold;
        }

        return path;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Lots} lots in {Periods} periods, impact {Impact:G4}, risk {Risk:G4}, noise {Noise:G4}");

    private IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Lots, 1, 1_000),
        .. OptionRules.Within(Periods, 1, 1_000),
        .. OptionRules.Within((Lots + 1.0) * (Lots + 1.0) * (Periods + 1.0), 1, 20_000_000, "Lots² · periods"),
        .. OptionRules.Positive(Impact),
        .. OptionRules.Within(Risk, 0, 1e9),
        .. OptionRules.Within(Noise, 0, 1e9),
    ];
}
