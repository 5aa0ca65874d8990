namespace AlgoAcademy.Research;

/// <summary>A time during which the best bid and offer stayed as they were.</summary>
/// <param name="From">First moment.</param>
/// <param name="To">The moment at which the next span begins.</param>
/// <param name="Nbbo">Best bid and offer in between.</param>
public sealed record NbboSpan(long From, long To, Nbbo Nbbo)
{
    /// <summary>To − from.</summary>
    public long Length => To - From;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{From} to {To}, {Nbbo}");
}
