namespace AlgoAcademy.Documents.CSharp;

/// <summary>
/// Cuts C# text into tokens without ever failing: a string left open ends with the text. It knows lexical grammar only,
/// which is all that colouring a page at export time needs, and spares Documents a compiler.
/// </summary>
internal static class CSharpLexer
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "async", "await", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const",
        "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "init", "int", "interface", "internal", "is", "lock", "long",
        "nameof", "namespace", "new", "not", "null", "object", "operator", "or", "and", "out", "override", "params", "private", "protected",
        "public", "readonly", "record", "ref", "required", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "var",
        "virtual", "void", "volatile", "when", "where", "while", "with", "yield",
    };

    /// <summary>All tokens of a text, in order.</summary>
    public static List<CSharpToken> Tokenize(string text)
    {
        var tokens = new List<CSharpToken>();
        for (var at = 0; at < text.Length;)
        {
            var (kind, end) = Next(text, at);
            tokens.Add(new CSharpToken(kind, text[at..end]));
            at = end;
        }

        return tokens;
    }

    private static (CSharpTokenKind Kind, int End) Next(string text, int at)
    {
        var c = text[at];
        if (char.IsWhiteSpace(c))
            return (CSharpTokenKind.Space, While(text, at, char.IsWhiteSpace));
        if (c == '#' && IsFirstOnLine(text, at))
            return (CSharpTokenKind.Directive, LineEnd(text, at));
        if (Starts(text, at, "//"))
            return (CSharpTokenKind.Comment, LineEnd(text, at));
        if (Starts(text, at, "/*"))
            return (CSharpTokenKind.Comment, After(text, "*/", at + 2));
        if (CSharpStrings.End(text, at) is { } end)
            return (CSharpTokenKind.Text, end);
        if (char.IsAsciiDigit(c) || IsFraction(text, at))
            return (CSharpTokenKind.Number, NumberEnd(text, at));
        if (IsWordStart(c))
            return Word(text, at);
        return (CSharpTokenKind.Punctuation, Starts(text, at, "=>") ? at + 2 : at + 1);
    }

    private static (CSharpTokenKind Kind, int End) Word(string text, int at)
    {
        var end = While(text, at + 1, c => char.IsLetterOrDigit(c) || c == '_');
        return (Keywords.Contains(text[at..end]) ? CSharpTokenKind.Keyword : CSharpTokenKind.Identifier, end);
    }

    // ".5" is a number, the end of "1..5" is not.
    private static bool IsFraction(string text, int at) =>
        text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (at == 0 || text[at - 1] != '.');

    private static bool IsWordStart(char c) => char.IsLetter(c) || c is '_' or '@';

    private static int NumberEnd(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && IsInNumber(text, end))
            end++;
        return end;
    }

    private static bool IsInNumber(string text, int at)
    {
        var c = text[at];
        if (char.IsAsciiLetterOrDigit(c) || c == '_')
            return true;
        // A point belongs to the number before a digit only: 1.ToString() and 1..2 are not.
        if (c == '.')
            return at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && text[at - 1] != '.';
        return c is '+' or '-' && text[at - 1] is 'e' or 'E' && !text[..at].EndsWith("0xe", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsFirstOnLine(string text, int at)
    {
        while (--at >= 0 && text[at] != '\n')
        {
            if (!char.IsWhiteSpace(text[at]))
                return false;
        }

        return true;
    }

    private static bool Starts(string text, int at, string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private static int While(string text, int at, Func<char, bool> holds)
    {
        while (at < text.Length && holds(text[at]))
            at++;
        return at;
    }

    private static int LineEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }

    private static int After(string text, string what, int at)
    {
        var found = at >= text.Length ? -1 : text.IndexOf(what, at, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + what.Length;
    }
}
