using AlgoAcademy.Documents.Html;

namespace AlgoAcademy.Documents.Tex;

/// <summary>What each backslash command becomes.</summary>
internal sealed partial class TexParser
{
    private Atom Command(string command)
    {
        if (Symbol(command) is { } symbol)
            return symbol;
        if (TexSymbols.Spaces.TryGetValue(command, out var width))
            return new Atom($"<mspace width=\"{width}\"></mspace>");
        if (TexSymbols.Ignored.Contains(command))
            return new Atom("");
        if (TexSymbols.Accents.TryGetValue(command, out var accent))
            return new Atom(Accented(command, accent));
        return Structure(command);
    }

    private static Atom? Symbol(string command)
    {
        if (TexSymbols.Letters.TryGetValue(command, out var letter))
        {
            // Capital Greek is upright in TeX, and MathML slants every single letter unless told.
            var upright = char.IsUpper(command[1]) || !char.IsLetter(letter[0]) ? " mathvariant=\"normal\"" : "";
            return new Atom($"<mi{upright}>{Encode.Text(letter)}</mi>");
        }

        if (TexSymbols.Operators.TryGetValue(command, out var sign))
            return new Atom($"<mo{(sign is "|" or "‖" or "∣" ? " stretchy=\"false\"" : "")}>{Encode.Text(sign)}</mo>");
        if (TexSymbols.Large.TryGetValue(command, out var large))
            return new Atom($"<mo>{large}</mo>", HasLimits: true);
        if (TexSymbols.Integrals.TryGetValue(command, out var integral))
            return new Atom($"<mo>{integral}</mo>");
        if (TexSymbols.Brackets.TryGetValue(command, out var bracket))
            return new Atom($"<mo stretchy=\"false\">{bracket}</mo>");
        if (TexSymbols.Functions.Contains(command))
            return new Atom($"<mi>{command[1..]}</mi><mspace width=\"0.167em\"></mspace>");
        return TexSymbols.LimitFunctions.Contains(command) ? LimitFunction(command[1..]) : null;
    }

    private static Atom LimitFunction(string name) =>
        new($"<mo movablelimits=\"true\" form=\"prefix\" rspace=\"0.167em\">{Encode.Text(name)}</mo>", HasLimits: true);

    private string Accented(string command, string accent)
    {
        var isWide = command is "\\overline" or "\\widehat" or "\\widetilde" or "\\overrightarrow";
        return $"<mover accent=\"true\">{Row(Argument())}<mo stretchy=\"{(isWide ? "true" : "false")}\">{accent}</mo></mover>";
    }

    private Atom Structure(string command) => command switch
    {
        "\\frac" or "\\dfrac" or "\\tfrac" or "\\cfrac" => new Atom($"<mfrac>{Argument()}{Argument()}</mfrac>"),
        "\\binom" => new Atom($"<mrow><mo>(</mo><mfrac linethickness=\"0\">{Argument()}{Argument()}</mfrac><mo>)</mo></mrow>"),
        "\\sqrt" => new Atom(Root()),
        "\\underline" => new Atom($"<munder>{Argument()}<mo stretchy=\"true\">_</mo></munder>"),
        "\\underbrace" => new Atom($"<munder>{Argument()}<mo stretchy=\"true\">⏟</mo></munder>", HasLimits: true),
        "\\overbrace" => new Atom($"<mover>{Argument()}<mo stretchy=\"true\">⏞</mo></mover>", HasLimits: true),
        "\\overset" or "\\stackrel" => new Atom(Over()),
        "\\underset" => new Atom(Under()),
        "\\text" or "\\textrm" or "\\textbf" or "\\textit" or "\\mbox" => new Atom(Words()),
        "\\operatorname" => OperatorName(),
        "\\mathrm" or "\\mathsf" or "\\mathit" or "\\mathtt" => new Atom(Upright(ArgumentText())),
        "\\mathbf" or "\\boldsymbol" or "\\bm" or "\\mathbb" or "\\mathcal" or "\\mathscr" => new Atom(Styled(command)),
        "\\middle" => new Atom(Delimiter()),
        "\\left" => new Atom(Fenced()),
        "\\begin" => new Atom(Environment()),
        "\\boxed" => new Atom($"<mrow class=\"boxed\">{Argument()}</mrow>"),
        "\\tag" => new Atom($"<mspace width=\"2em\"></mspace><mtext>({Encode.Text(_cursor.TakeBracedText())})</mtext>"),
        "\\ " => new Atom("<mspace width=\"0.333em\"></mspace>"),
        "\\not" when _cursor.TryTake("=") => new Atom("<mo>≠</mo>"),
        _ => throw new TexException($"{command} is not among the commands it knows"),
    };

    private string Root()
    {
        if (!_cursor.TryTake("["))
            return $"<msqrt>{Argument()}</msqrt>";
        var degree = Row(Run("]"));
        _cursor.Expect("]");
        return $"<mroot>{Argument()}{degree}</mroot>";
    }

    private string Over()
    {
        var above = Argument();
        return $"<mover>{Argument()}{above}</mover>";
    }

    private string Under()
    {
        var below = Argument();
        return $"<munder>{Argument()}{below}</munder>";
    }

    private string Words()
    {
        var text = _cursor.TakeBracedText();
        // \text{if $x$} would need a formula inside the words; lessons write \text{if } x instead.
        if (text.Contains('\\', StringComparison.Ordinal) || text.Contains('$', StringComparison.Ordinal))
            throw new TexException("\\text holds a formula or command");
        return $"<mtext>{Encode.Text(text).Replace(' ', '\u00A0')}</mtext>";
    }

    private Atom OperatorName()
    {
        var hasLimits = _cursor.TryTake("*");
        var name = _cursor.TakeBracedText().Replace("\\,", " ", StringComparison.Ordinal);
        return name.Contains('\\', StringComparison.Ordinal)
            ? throw new TexException("\\operatorname holds a command")
            : hasLimits ? LimitFunction(name) : new Atom(Upright(name) + "<mspace width=\"0.167em\"></mspace>");
    }

    private static string Upright(string text) =>
        text.Contains('\\', StringComparison.Ordinal)
            ? throw new TexException("an upright name holds a command")
            : $"<mi mathvariant=\"normal\">{Encode.Text(text.Trim())}</mi>";

    private string ArgumentText() => _cursor.Peek() == "{" ? _cursor.TakeBracedText() : _cursor.Take();

    private string Styled(string command)
    {
        var text = ArgumentText();
        if (TexSymbols.Letters.TryGetValue(text.Trim(), out var letter))
            text = letter;
        return Upright(MathAlphabet.Of(command, text));
    }

    private string Fenced()
    {
        var open = Delimiter();
        var inner = Run("\\right");
        _cursor.Expect("\\right");
        return Row($"{open}{inner}{Delimiter()}");
    }

    private string Delimiter()
    {
        var token = _cursor.Take();
        if (token == ".")
            return "";
        if (TexSymbols.Brackets.TryGetValue(token, out var bracket) || TexSymbols.Operators.TryGetValue(token, out bracket))
            token = bracket;
        return token is ['\\', ..] or ""
            ? throw new TexException($"{token} is no bracket")
            : $"<mo stretchy=\"true\" fence=\"true\">{Encode.Text(token)}</mo>";
    }
}
