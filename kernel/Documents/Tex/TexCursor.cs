namespace AlgoAcademy.Documents.Tex;

/// <summary>A place in a TeX formula.</summary>
internal sealed class TexCursor(string text)
{
    private int _at;

    /// <summary>Skips space, then says whether the formula is over.</summary>
    public bool AtEnd
    {
        get
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
                _at++;
            return _at >= text.Length;
        }
    }

    /// <summary>The next token without taking it: a command with its backslash, or one character; empty at the end.</summary>
    public string Peek()
    {
        if (AtEnd)
            return "";
        if (text[_at] != '\\')
            return char.IsHighSurrogate(text[_at]) && _at + 1 < text.Length ? text.Substring(_at, 2) : text[_at].ToString();
        var end = _at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return text[_at..Math.Min(Math.Max(end, _at + 2), text.Length)];
    }

    /// <summary>Takes the next token.</summary>
    public string Take()
    {
        var token = Peek();
        _at += token.Length;
        return token;
    }

    /// <summary>Takes the next token if it is this one.</summary>
    public bool TryTake(string token)
    {
        if (Peek() != token)
            return false;
        _at += token.Length;
        return true;
    }

    /// <summary>Takes the next token, which must be this one.</summary>
    public void Expect(string token)
    {
        if (!TryTake(token))
            throw new TexException($"expected {token} before \"{Peek()}\"");
    }

    /// <summary>Takes the digits, points and grouping commas of a number that starts here.</summary>
    public string TakeNumber()
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || IsInsideNumber()))
            _at++;
        return text[start.._at];
    }

    /// <summary>Takes <c>{…}</c> as plain text, spaces kept, inner braces matched and left in.</summary>
    public string TakeBracedText()
    {
        Expect("{");
        var start = _at;
        for (var depth = 1; _at < text.Length; _at++)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length)
                _at++;
            else if (text[_at] == '{')
                depth++;
            else if (text[_at] == '}' && --depth == 0)
                return text[start.._at++];
        }

        throw new TexException("a brace is not closed");
    }

    private bool IsInsideNumber() =>
        text[_at] is '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]);
}
