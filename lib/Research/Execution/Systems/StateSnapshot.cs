namespace AlgoAcademy.Research;

/// <summary>A state after some events.</summary>
/// <param name="Events">Number of events folded.</param>
/// <param name="State">The state as JSON.</param>
public sealed record StateSnapshot(int Events, byte[] State)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"snapshot after {Events} events, {State.Length} bytes");
}
