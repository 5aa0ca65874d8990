namespace AlgoAcademy.Documents.CSharp;

/// <summary>Where a string or character literal of any C# kind ends: plain, verbatim, raw, each interpolated or not.</summary>
internal static class CSharpStrings
{
    /// <summary>The position after the literal that starts at <paramref name="at"/>, or null when none starts there.</summary>
    public static int? End(string text, int at)
    {
        if (text[at] == '\'')
            return Plain(text, at + 1, '\'', interpolated: false);
        var quote = at;
        while (quote < text.Length && text[quote] is '$' or '@')
            quote++;
        if (quote >= text.Length || text[quote] != '"')
            return null;

        var prefix = text.AsSpan(at, quote - at);
        var quotes = Run(text, quote);
        if (quotes >= 3 && !prefix.Contains('@'))
            return Raw(text, quote + quotes, quotes);
        var interpolated = prefix.Contains('$');
        return prefix.Contains('@')
            ? Verbatim(text, quote + 1, interpolated)
            : Plain(text, quote + 1, '"', interpolated);
    }

    private static int Run(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '"')
            end++;
        return end - at;
    }

    private static int Raw(string text, int at, int quotes)
    {
        while (at < text.Length)
        {
            var run = Run(text, at);
            if (run >= quotes)
                return at + run;
            at += Math.Max(run, 1);
        }

        return text.Length;
    }

    private static int Plain(string text, int at, char close, bool interpolated)
    {
        while (at < text.Length && text[at] != '\n')
        {
            if (text[at] == '\\')
                at += 2;
            else if (text[at] == close)
                return at + 1;
            else
                at = interpolated ? PastHole(text, at) : at + 1;
        }

        return Math.Min(at, text.Length);
    }

    private static int Verbatim(string text, int at, bool interpolated)
    {
        while (at < text.Length)
        {
            if (text[at] == '"' && !(at + 1 < text.Length && text[at + 1] == '"'))
                return at + 1;
            at = text[at] == '"' ? at + 2 : interpolated ? PastHole(text, at) : at + 1;
        }

        return text.Length;
    }

    /// <summary>One character further, or past a whole <c>{hole}</c> with the strings inside it.</summary>
    private static int PastHole(string text, int at)
    {
        if (text[at] != '{')
            return at + 1;
        if (at + 1 < text.Length && text[at + 1] == '{')
            return at + 2;
        for (at++; at < text.Length && text[at] != '}';)
            at = End(text, at) ?? PastHole(text, at);
        return Math.Min(at + 1, text.Length);
    }
}
