using System.Text.Json;

namespace AlgoAcademy.Scripting.Cells;

/// <summary>Splits what stands behind a magic's name: words, "quoted texts", JSON in braces or brackets, <c>@references</c>.</summary>
internal static class MagicWords
{
    /// <exception cref="FormatException">A quotation mark or bracket is not closed.</exception>
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        var i = 0;
        while (true)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            if (i == text.Length || text.AsSpan(i).StartsWith("//")) return words;
            var start = i;
            i = EndOf(text, i);
            words.Add(text[start..i]);
        }
    }

    /// <summary>A word without its quotation marks; escapes as in JSON.</summary>
    /// <exception cref="FormatException">The escapes are wrong.</exception>
    public static string Unquote(string word)
    {
        if (word is not ['"', .., '"']) return word;
        try
        {
            return JsonSerializer.Deserialize<string>(word)!;
        }
        catch (JsonException)
        {
            // A Windows path in quotation marks is no JSON text; as it stands it is what was meant.
            return word[1..^1];
        }
    }

    private static int EndOf(string text, int i)
    {
        var open = new Stack<char>();
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"') i = EndOfQuotes(text, i);
            else if (c is '{' or '[') open.Push(c == '{' ? '}' : ']');
            else if (open.Count > 0 && c == open.Peek()) open.Pop();
            else if (open.Count == 0 && char.IsWhiteSpace(c)) return i;
        }

        return open.Count == 0 ? i : throw new FormatException($"'{open.Peek()}' is missing: the JSON of an argument ends on its line");
    }

    private static int EndOfQuotes(string text, int i)
    {
        for (var k = i + 1; k < text.Length; k++)
        {
            if (text[k] == '\\') k++;
            else if (text[k] == '"') return k;
        }

        throw new FormatException("a quotation mark is missing at the end of the line");
    }
}
