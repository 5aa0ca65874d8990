namespace AlgoAcademy.Research;

/// <summary>A simulated headline with its truth.</summary>
/// <param name="Bar">The bar after whose close and before the next one's it appeared: known at the close of bar + 1.</param>
/// <param name="Text">What a reader sees.</param>
/// <param name="Polarity">+1 good news, −1 bad news: what no reader is told.</param>
/// <param name="Form">How it is said.</param>
public sealed record Headline(int Bar, string Text, int Polarity, HeadlineForm Form)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"bar {Bar}, {Polarity:+0;-0}, {Form}: {Text}");
}
