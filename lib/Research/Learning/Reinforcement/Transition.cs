namespace AlgoAcademy.Research;

/// <summary>One thing that may follow an action.</summary>
/// <param name="Next">State it leads to.</param>
/// <param name="Probability">Of this; those of one action add up to 1.</param>
/// <param name="Reward">What is earned on the way.</param>
public readonly record struct Transition(int Next, double Probability, double Reward)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"to {Next} with probability {Probability:G4}, reward {Reward:G4}");
}
