namespace AlgoAcademy.Research;

/// <summary>What to do in each state, and what it is worth.</summary>
/// <param name="Values">Sum of the discounted rewards to come, by state.</param>
/// <param name="Actions">The best action, by state; the lowest of equal ones; −1 at an end.</param>
/// <param name="Sweeps">How often all states were gone through.</param>
public sealed record DecisionPolicy(IReadOnlyList<double> Values, IReadOnlyList<int> Actions, int Sweeps)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"policy of {Values.Count} states after {Sweeps} sweeps, first value {Values[0]:G6}");
}
