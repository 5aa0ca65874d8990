using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>The rules of repeating groups: each entry begins with the first field, keeps the order, and the count is right.</summary>
internal static class FixGroupRules
{
    /// <summary>Checks the entries behind a count and returns the place of the group's last field.</summary>
    public static int Check(FixGroupPart part, List<FixFault> faults)
    {
        var (definition, fields) = (part.Definition, part.Fields);
        var (entries, place, last) = (0, -1, part.CountAt);
        for (var i = part.CountAt + 1; i < fields.Count && definition.PlaceOf(fields[i].Tag) is >= 0 and var now; i++)
        {
            FixFieldRules.AddIfAny(faults, FixFieldRules.Value(fields[i]));
            if (now == 0)
                entries++;
            else if (entries == 0 || now <= place)
                faults.Add(new FixFault(FixRejectReason.GroupOutOfOrder, fields[i].Tag, $"{FixFieldRules.Name(fields[i].Tag)} is out of order in {definition.Name}."));
            (place, last) = (now, i);
            if (definition.Groups.TryGetValue(fields[i].Tag, out var inner))
                last = i = Check(new FixGroupPart(inner, fields, i), faults);
        }

        if (part.Count.Value != entries.ToString(CultureInfo.InvariantCulture))
            faults.Add(new FixFault(FixRejectReason.WrongGroupCount, part.Count.Tag, $"{FixFieldRules.Name(part.Count.Tag)} says {part.Count.Value}; there are {entries} entries."));
        return last;
    }
}
