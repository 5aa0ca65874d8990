namespace AlgoAcademy.Documents.CSharp;

/// <summary>Takes a cell's top level apart: what declares a type, and which names its statements declare.</summary>
internal static class TopLevel
{
    private static readonly HashSet<string> s_modifiers = new(StringComparer.Ordinal)
    {
        "public", "internal", "private", "protected", "static", "abstract", "sealed", "readonly", "ref", "unsafe", "partial", "file",
    };

    // A word that begins an expression or a statement is no type of a declared function.
    private static readonly HashSet<string> s_statementWords = new(StringComparer.Ordinal)
    {
        "new", "return", "await", "if", "while", "for", "foreach", "using", "lock", "switch", "throw", "else", "do", "try", "goto", "yield", "is", "as", "in", "out",
    };

    /// <summary>The statements and the type declarations of a text, each in order; comments stay with the statements.</summary>
    public static (List<List<CSharpToken>> Statements, List<List<CSharpToken>> Types) Split(string text)
    {
        var (statements, types) = (new List<List<CSharpToken>>(), new List<List<CSharpToken>>());
        var tokens = CSharpLexer.Tokenize(text);
        for (var at = 0; at < tokens.Count;)
        {
            var start = at;
            while (start < tokens.Count && !tokens[start].IsCode)
                start++;
            var isType = TypeName(tokens.Skip(start)) is not null;
            var end = isType ? TypeEnd(tokens, start) : StatementEnd(tokens, start);
            (isType ? types : statements).Add(tokens[at..end]);
            at = end;
        }

        return (statements, types);
    }

    /// <summary>The type that a declaration declares; null for anything else.</summary>
    public static string? TypeName(IEnumerable<CSharpToken> declaration)
    {
        var code = declaration.Where(token => token.IsCode).SkipWhile(token => s_modifiers.Contains(token.Text)).Take(3).ToList();
        return code switch
        {
            [{ Text: "class" or "struct" or "interface" or "enum" }, { Kind: CSharpTokenKind.Identifier } name, ..] => name.Text,
            [{ Text: "record" }, { Text: "class" or "struct" }, { Kind: CSharpTokenKind.Identifier } name] => name.Text,
            [{ Text: "record" }, { Kind: CSharpTokenKind.Identifier } name, { Text: "(" or "{" or ":" or ";" or "<" }] => name.Text,
            [{ Text: "delegate" }, { Kind: CSharpTokenKind.Identifier or CSharpTokenKind.Keyword }, { Kind: CSharpTokenKind.Identifier } name] => name.Text,
            _ => null,
        };
    }

    /// <summary>The variables and functions that a statement declares at the top level.</summary>
    public static IEnumerable<string> DeclaredNames(List<CSharpToken> statement)
    {
        var code = statement.Where(token => token.IsCode).SkipWhile(token => token.Is("const") || token.Is("static") || token.Is("async") || token.Is("unsafe")).ToList();
        if (code.Count < 2 || s_statementWords.Contains(code[0].Text))
            return [];
        if (code is [{ Text: "var" }, { Text: "(" }, ..])
            return code.Skip(2).TakeWhile(token => !token.Is(")")).Where(token => token.Kind == CSharpTokenKind.Identifier).Select(token => token.Text);
        var name = NameIndex(code);
        return name < 1 || s_statementWords.Contains(code[name - 1].Text) ? [] : [code[name].Text];
    }

    /// <summary>Where the name stands in "type name =", "type name;" and "type name(…) {"; −1 when it is none of these.</summary>
    private static int NameIndex(List<CSharpToken> code)
    {
        var at = 0;
        for (var depth = 0; at < code.Count; at++)
        {
            var token = code[at];
            depth += token.Kind != CSharpTokenKind.Punctuation ? 0 : token.Text switch { "<" or "[" or "(" => 1, ">" or "]" or ")" => -1, _ => 0 };
            var isTypePart = token.Kind is CSharpTokenKind.Identifier or CSharpTokenKind.Keyword || token.Text is "<" or ">" or "[" or "]" or "?" or "." || depth > 0;
            if (!isTypePart)
                return -1;
            var follows = at + 1 < code.Count ? code[at + 1].Text : "";
            var endsType = at > 0 && (code[at - 1].Kind is CSharpTokenKind.Identifier or CSharpTokenKind.Keyword || code[at - 1].Text is ">" or "]" or "?" or ")");
            if (depth == 0 && endsType && token.Kind == CSharpTokenKind.Identifier && follows is ("=" or ";" or "(" or ",") && IsSingleEquals(code, at + 1))
                return at;
        }

        return -1;
    }

    private static bool IsSingleEquals(List<CSharpToken> code, int at) =>
        !code[at].Is("=") || at + 1 >= code.Count || !code[at + 1].Is("=");

    private static int TypeEnd(List<CSharpToken> tokens, int start)
    {
        var end = BlockEnd(tokens, start);
        // "class A { };" : the empty statement belongs to it.
        return end < tokens.Count && tokens[end].Is(";") ? end + 1 : end;
    }

    private static int StatementEnd(List<CSharpToken> tokens, int start)
    {
        for (var end = start; end < tokens.Count;)
        {
            end = BlockEnd(tokens, end);
            if (end >= tokens.Count || tokens[end - 1].Is(";"))
                return end;
            var space = string.Concat(tokens.Skip(end).TakeWhile(token => !token.IsCode).Select(token => token.Text));
            var next = tokens.Skip(end).FirstOrDefault(token => token.IsCode);
            var goesOn = next.Kind == CSharpTokenKind.Punctuation || next.Text is null or "else" or "catch" or "finally" or "switch" or "with" or "is" or "as";
            if (!goesOn && space.Contains('\n', StringComparison.Ordinal))
                return end;
        }

        return tokens.Count;
    }

    /// <summary>After the next semicolon or closing brace at depth 0.</summary>
    private static int BlockEnd(List<CSharpToken> tokens, int start)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != CSharpTokenKind.Punctuation)
                continue;
            depth += tokens[i].Text switch { "(" or "[" or "{" => 1, ")" or "]" or "}" => -1, _ => 0 };
            if (depth == 0 && tokens[i].Text is (";" or "}"))
                return i + 1;
        }

        return tokens.Count;
    }
}
