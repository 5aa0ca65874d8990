namespace AlgoAcademy.Commerce;

/// <summary>The passwords found most often in breaches, and what people make of them to get to twelve characters (ASVS 5.0, 6.2.4 and 6.2.12).</summary>
internal static class CommonPasswords
{
    private const int LongestEnding = 8;

    // What a finger does that runs along the keys or through the alphabet.
    private static readonly string[] Runs =
    [
        string.Concat(Enumerable.Repeat("1234567890", 14)), string.Concat(Enumerable.Repeat("0987654321", 14)),
        "qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    ];

    private static readonly Lazy<HashSet<string>> Known = new(Read);

    /// <summary>Whether the password is one of them, one of them twice, or one with digits and signs before or behind.</summary>
    public static bool AreBehind(string password)
    {
        var text = password.Trim().ToLowerInvariant();
        var word = text.Trim([.. text.Where(sign => !char.IsLetter(sign)).Distinct()]);
        return Known.Value.Contains(text)
            || Runs.Any(run => run.Contains(text, StringComparison.Ordinal))
            || (text.Length % 2 == 0 && text[..(text.Length / 2)] == text[(text.Length / 2)..] && Known.Value.Contains(text[..(text.Length / 2)]))
            || (text.Length - word.Length <= LongestEnding && Known.Value.Contains(word));
    }

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidDataException("The resource common-passwords.txt must be compiled into AlgoAcademy.Commerce.");
        using var reader = new StreamReader(stream);
        var known = new HashSet<string>(StringComparer.Ordinal) { "correct horse battery staple", "correcthorsebatterystaple" };
        while (reader.ReadLine() is { } line)
            known.Add(line);
        return known;
    }
}
