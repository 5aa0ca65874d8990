namespace AlgoAcademy.Research;

/// <summary>
/// Hedge ratios that wander (Kalman 1960; Montana, Triantafyllopoulos and Tsagaris 2009): y[t] = x[t]'β[t] + v, β[t] = β[t−1] + w,
/// v of variance R, each component of w of its own variance Q. Taught in lesson 12.
/// </summary>
public sealed record KalmanModel
{
    /// <summary>R, variance of the observation noise v, above zero.</summary>
    public required double ObservationVariance { get; init; }

    /// <summary>Variance of a bar's change of each state, zero or more: regressors in their order, then the intercept when there is one.</summary>
    public required IReadOnlyList<double> StateVariances { get; init; }

    /// <summary>Variance of each state before the first value; large says that nothing is known.</summary>
    public double InitialVariance { get; init; } = 1e6;

    /// <summary>The states before the first value; null for zeros.</summary>
    public IReadOnlyList<double>? InitialStates { get; init; }

    /// <summary>Whether the last state is an intercept that wanders too.</summary>
    public bool Intercept { get; init; }

    /// <summary>Filters: each estimate knows the values up to its own bar, nothing later.</summary>
    /// <param name="y">What is hedged or followed; a NaN is a missing value: the states are predicted and not corrected.</param>
    /// <param name="x">Regressors on the same axis, finite; none with an intercept is the local level model.</param>
    /// <exception cref="ArgumentException">An option out of range, other axes, not one state variance for each state, infinite values, NaN in a regressor.</exception>
    public KalmanResult Filter(Series y, params Series[] x) => KalmanFilter.Run(this, new KalmanInput(y, x, Intercept));

    /// <summary>
    /// The same model with R and one common Q of largest likelihood (Nelder and Mead over their logarithms). Fit on a training
    /// window only; what follows is filtered with the result.
    /// </summary>
    /// <param name="y">The training window.</param>
    /// <param name="x">Its regressors.</param>
    /// <exception cref="ArgumentException">As for <see cref="Filter"/>, or no likelihood to climb.</exception>
    public KalmanModel FitTo(Series y, params Series[] x)
    {
        var input = new KalmanInput(y, x, Intercept);
        Require(input);
        var scale = KalmanFilter.StartScale(input);
        var start = new[] { Math.Log(scale), Math.Log(scale * 1e-3) };
        var best = NelderMead.Minimize(point => -KalmanFilter.LogLikelihood(At(point), input), start);
        return At(best.Point);

        KalmanModel At(double[] point) => this with
        {
            ObservationVariance = Math.Exp(Math.Clamp(point[0], -300, 300)),
            StateVariances = [.. Enumerable.Repeat(Math.Exp(Math.Clamp(point[1], -300, 300)), input.States)],
        };
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"R {ObservationVariance:G4}, Q {string.Join(", ", StateVariances.Select(q => q.ToString("G4", System.Globalization.CultureInfo.InvariantCulture)))}");

    internal void Require(KalmanInput input)
    {
        OptionRules.Require(Faults(input), "options");
    }

    private IEnumerable<string> Faults(KalmanInput input)
    {
        if (StateVariances.Count != input.States || (InitialStates ?? StateVariances).Count != input.States)
        {
            yield return FormattableString.Invariant($"There are {input.States} states: StateVariances (and InitialStates) must have as many values; had {StateVariances.Count} (and {(InitialStates ?? StateVariances).Count}).");
        }

        foreach (var fault in OptionRules.Positive(ObservationVariance).Concat(OptionRules.Positive(InitialVariance))
            .Concat(StateVariances.SelectMany(static q => OptionRules.Within(q, 0, double.PositiveInfinity, "A state variance")))
            .Concat((InitialStates ?? []).SelectMany(static b => OptionRules.Within(b, double.MinValue, double.MaxValue, "An initial state"))))
        {
            yield return fault;
        }
    }
}
