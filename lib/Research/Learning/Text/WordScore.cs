namespace AlgoAcademy.Research;

/// <summary>A word of a text and what it counts.</summary>
/// <param name="Word">In lower case.</param>
/// <param name="Score">What it adds, its sign turned if negated.</param>
/// <param name="IsNegated">Whether a negation turned it.</param>
public sealed record WordScore(string Word, double Score, bool IsNegated)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Word} {Score:+0.##;-0.##}{(IsNegated ? " (negated)" : "")}");
}
