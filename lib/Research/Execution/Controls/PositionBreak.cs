namespace AlgoAcademy.Research;

/// <summary>A position that is counted differently.</summary>
/// <param name="Symbol">What is held.</param>
/// <param name="Broker">Units as the broker counts them.</param>
/// <param name="Orders">As the fills of our orders add up.</param>
/// <param name="Strategy">As the strategy believes.</param>
public sealed record PositionBreak(string Symbol, double Broker, double Orders, double Strategy)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Symbol}: broker {Broker}, orders {Orders}, strategy {Strategy}");
}
