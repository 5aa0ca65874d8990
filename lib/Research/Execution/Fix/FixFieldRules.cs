using System.Text;

namespace AlgoAcademy.Research;

/// <summary>The rules of the dictionary, applied to the fields of one message.</summary>
internal static class FixFieldRules
{
    private static readonly int[] s_header = [FixTag.SenderCompId, FixTag.TargetCompId, FixTag.MsgSeqNum, FixTag.SendingTime];

    public static IReadOnlyList<FixFault> Check(string type, IReadOnlyList<FixField> fields)
    {
        var definition = type.Length == 0 ? null : FixDictionary.Fix44.Message(type);
        if (definition is null)
            return [new FixFault(FixRejectReason.InvalidMessageType, FixTag.MsgType, type.Length == 0 ? "MsgType (35) is missing." : $"There is no message type {type}.")];
        var faults = new List<FixFault>();
        var seen = new HashSet<int>();
        var inBody = false;
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            var isHeader = FixTag.IsHeader(field.Tag);
            AddIfAny(faults, Value(field));
            if (!seen.Add(field.Tag))
                faults.Add(new FixFault(FixRejectReason.TagTwice, field.Tag, $"{Name(field.Tag)} occurs twice."));
            else if (isHeader && inBody)
                faults.Add(new FixFault(FixRejectReason.OutOfOrder, field.Tag, $"{Name(field.Tag)} belongs to the header, before the body."));
            else if (!isHeader && !FixTag.IsTrailer(field.Tag) && definition.PlaceOf(field.Tag) < 0 && FixDictionary.Fix44.Field(field.Tag) is not null)
                faults.Add(new FixFault(FixRejectReason.TagNotOfThisMessage, field.Tag, $"{Name(field.Tag)} is no field of {definition.Name}."));
            inBody |= !isHeader;
            if (definition.Groups.TryGetValue(field.Tag, out var group))
                i = FixGroupRules.Check(new FixGroupPart(group, fields, i), faults);
        }

        foreach (var tag in s_header.Concat(definition.Required).Where(tag => !seen.Contains(tag)))
            faults.Add(new FixFault(FixRejectReason.RequiredTagMissing, tag, $"{Name(tag)} is missing in {definition.Name}."));
        return faults;
    }

    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public static FixFault? Value(FixField field)
    {
        if (field.Value.Length == 0)
            return new FixFault(FixRejectReason.NoValue, field.Tag, $"{Name(field.Tag)} has no value.");
        if (FixDictionary.Fix44.Field(field.Tag) is not { } definition)
        {
            // From 5000 on the standard leaves the tags to those who agree on them.
            return field.Tag >= 5000 ? null : new FixFault(FixRejectReason.UndefinedTag, field.Tag, $"There is no field {field.Tag}.");
        }

        if (!IsWritten(definition.Kind, field.Value))
            return new FixFault(FixRejectReason.WrongFormat, field.Tag, $"{Name(field.Tag)} must be written as {definition.Kind}; was '{field.Value}'.");
        return definition.Meanings.Count == 0 || definition.Meanings.ContainsKey(field.Value)
            ? null
            : new FixFault(FixRejectReason.ValueOutOfRange, field.Tag, $"{Name(field.Tag)} must be one of {string.Join(", ", definition.Meanings.Keys)}; was '{field.Value}'.");
    }

    public static string Name(int tag) => FormattableString.Invariant($"{FixDictionary.Fix44.Field(tag)?.Name ?? "field"} ({tag})");

    public static void AddIfAny(List<FixFault> faults, FixFault? fault)
    {
        if (fault is not null)
            faults.Add(fault);
    }

    private static bool IsWritten(FixValueKind kind, string value)
    {
        Span<byte> bytes = stackalloc byte[24];
        if (kind is FixValueKind.Text or FixValueKind.Data)
            return true;
        if (value.Length > bytes.Length)
            return false;
        bytes = bytes[..Encoding.Latin1.GetBytes(value, bytes)];
        return kind switch
        {
            FixValueKind.Character => value.Length == 1,
            FixValueKind.Flag => value is "Y" or "N",
            FixValueKind.Integer => FixText.TryInteger(bytes, out _),
            FixValueKind.Count => FixText.TryInteger(bytes, out var count) && count >= 0,
            FixValueKind.Number => FixText.TryNumber(bytes, out _),
            FixValueKind.Time => FixText.TryTime(bytes, out _),
            _ => FixText.TryDate(bytes, out _),
        };
    }
}
