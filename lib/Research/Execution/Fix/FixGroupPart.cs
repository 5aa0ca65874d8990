namespace AlgoAcademy.Research;

/// <summary>A repeating group where it stands in a message.</summary>
/// <param name="Definition">What the dictionary says of its entries.</param>
/// <param name="Fields">All fields of the message.</param>
/// <param name="CountAt">Place of the field that counts the entries.</param>
internal readonly record struct FixGroupPart(FixMessageDefinition Definition, IReadOnlyList<FixField> Fields, int CountAt)
{
    public FixField Count => Fields[CountAt];
}
