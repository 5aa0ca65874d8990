namespace AlgoAcademy.Research;

/// <summary>Cuts a text into words.</summary>
/// <remarks>Taught in lesson 22.</remarks>
public static class Tokenizer
{
    /// <summary>
    /// The words in lower case: runs of letters and digits, with an apostrophe, a hyphen or a point inside them kept ("isn't", "year-end",
    /// "3.5"), the typographic apostrophe made plain; a percent sign stays with its number. Everything else parts words.
    /// </summary>
    public static IReadOnlyList<string> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var start = i;
            while (i + 1 < text.Length && (char.IsLetterOrDigit(text[i + 1]) || IsInside(text, i + 1)))
            {
                i++;
            }

            if (i + 1 < text.Length && text[i + 1] == '%' && char.IsDigit(text[i]))
            {
                i++;
            }

            words.Add(text[start..(i + 1)].Replace('’', '\'').ToLowerInvariant());
        }

        return words;
    }

    /// <summary>All runs of 1 to <paramref name="longest"/> neighboring words, joined by a blank.</summary>
    /// <param name="words">The words in their order.</param>
    /// <param name="longest">1 to 10.</param>
    /// <exception cref="ArgumentException">The number is out of range.</exception>
    public static IReadOnlyList<string> Grams(IReadOnlyList<string> words, int longest = 2)
    {
        ArgumentNullException.ThrowIfNull(words);
        OptionRules.Require(OptionRules.Within(longest, 1, 10), nameof(longest));
        return [.. Enumerable.Range(1, longest).SelectMany(length =>
            Enumerable.Range(0, Math.Max(0, words.Count - length + 1)).Select(start => string.Join(' ', words.Skip(start).Take(length))))];
    }

    private static bool IsInside(string text, int i) =>
        text[i] is '\'' or '’' or '-' or '.' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
}
