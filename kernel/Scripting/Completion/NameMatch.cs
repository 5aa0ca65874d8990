namespace AlgoAcademy.Scripting.Completion;

/// <summary>Which names fit what has been typed, and in which order.</summary>
internal static class NameMatch
{
    /// <summary>How well a name fits: 0 begins with it in the same case, 1 in another case, 2 by the humps of its words; null not at all.</summary>
    public static int? Rank(string name, string typed)
    {
        if (typed.Length == 0 || name.StartsWith(typed, StringComparison.Ordinal)) return 0;
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) return 1;
        return HasHumps(name, typed) ? 2 : null;
    }

    // "TLI" or "toLi" fits "ToList": each typed capital begins a word of the name, small letters follow on.
    private static bool HasHumps(string name, string typed)
    {
        if (typed.Length < 2 || char.ToUpperInvariant(name[0]) != char.ToUpperInvariant(typed[0])) return false;
        var at = 1;
        for (var t = 1; t < typed.Length; t++)
        {
            if (at < name.Length && char.ToUpperInvariant(name[at]) == char.ToUpperInvariant(typed[t]) && !char.IsUpper(typed[t]))
            {
                at++;
                continue;
            }

            while (at < name.Length && !(char.IsUpper(name[at]) && char.ToUpperInvariant(name[at]) == char.ToUpperInvariant(typed[t]))) at++;
            if (at++ == name.Length) return false;
        }

        return true;
    }
}
