namespace AlgoAcademy.Research;

/// <summary>The fields of a message or of an entry of a repeating group, without header and trailer.</summary>
/// <param name="Type">Value of MsgType; for a group the number of its count.</param>
/// <param name="Name">Name of the message, as in the standard.</param>
/// <param name="Tags">The fields in the order of the standard.</param>
/// <param name="Required">Those that must be there.</param>
/// <param name="Groups">The repeating groups, by the field that counts their entries.</param>
public sealed record FixMessageDefinition(
    string Type, string Name, IReadOnlyList<int> Tags, IReadOnlySet<int> Required, IReadOnlyDictionary<int, FixMessageDefinition> Groups)
{
    private readonly Dictionary<int, int> _places = Tags.Select(static (tag, place) => (tag, place)).ToDictionary(static one => one.tag, static one => one.place);

    /// <summary>Place of a field in the order of the standard; −1 when the message does not have it.</summary>
    /// <param name="tag">Number of the field.</param>
    public int PlaceOf(int tag) => _places.GetValueOrDefault(tag, -1);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Type} {Name}: {Tags.Count} fields, {Required.Count} required, {Groups.Count} groups");
}
