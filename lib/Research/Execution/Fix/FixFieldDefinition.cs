namespace AlgoAcademy.Research;

/// <summary>What the standard says about a field.</summary>
/// <param name="Tag">Its number.</param>
/// <param name="Name">Its name, as in the standard.</param>
/// <param name="Kind">How its value is written.</param>
/// <param name="Meanings">What its values mean; empty when any value goes.</param>
public sealed record FixFieldDefinition(int Tag, string Name, FixValueKind Kind, IReadOnlyDictionary<string, string> Meanings)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Tag} {Name}: {Kind}{(Meanings.Count == 0 ? "" : ", one of " + string.Join(", ", Meanings.Select(static one => $"{one.Key} {one.Value}")))}");
}
