namespace AlgoAcademy.Research;

/// <summary>Entries of repeating groups, as the dictionary divides them: each begins with the group's first field.</summary>
internal static class FixGroups
{
    public static IReadOnlyList<IReadOnlyDictionary<int, string>> Of(FixMessage message, int countTag)
    {
        var definition = FixDictionary.Fix44.Message(message.Type)?.Groups.GetValueOrDefault(countTag)
            ?? throw new ArgumentException(FormattableString.Invariant($"Messages of type {message.Type} have no repeating group that tag {countTag} counts."), nameof(countTag));
        var entries = new List<IReadOnlyDictionary<int, string>>();
        Dictionary<int, string>? entry = null;
        foreach (var field in message.Fields.SkipWhile(field => field.Tag != countTag).Skip(1))
        {
            if (field.Tag == definition.Tags[0])
            {
                entry = [];
                entries.Add(entry);
            }

            if (entry is null || !Belongs(definition, field.Tag))
                break;
            entry.TryAdd(field.Tag, field.Value);
        }

        return entries;
    }

    private static bool Belongs(FixMessageDefinition group, int tag) =>
        group.PlaceOf(tag) >= 0 || group.Groups.Values.Any(inner => Belongs(inner, tag));
}
