using System.Text;
using AlgoAcademy.Documents.Html;

namespace AlgoAcademy.Documents.Tex;

/// <summary>Reads a formula from left to right and writes MathML as it goes.</summary>
internal sealed partial class TexParser(string tex)
{
    // A formula nested deeper than this is no formula; without a bound it could exhaust the stack.
    private const int MaxDepth = 60;

    private readonly TexCursor _cursor = new(tex);
    private int _depth;

    /// <summary>The whole formula; lines separated by <c>\\</c> become rows.</summary>
    public string Formula()
    {
        var body = Rows("", "", out var isTable);
        if (!_cursor.AtEnd)
            throw new TexException($"\"{_cursor.Peek()}\" stands where nothing opened it");
        return isTable ? Table(body, "aligned") : body;
    }

    private static string Row(string inner) => $"<mrow>{inner}</mrow>";

    /// <summary>Atoms with their scripts until a token that ends the run.</summary>
    private string Run(params ReadOnlySpan<string> stops)
    {
        var html = new StringBuilder();
        while (!_cursor.AtEnd && !Contains(stops, _cursor.Peek()))
            html.Append(Scripted());
        return html.ToString();
    }

    private static bool Contains(ReadOnlySpan<string> stops, string token)
    {
        foreach (var stop in stops)
        {
            if (stop == token)
                return true;
        }

        return token == "}";
    }

    private string Scripted()
    {
        var atom = _cursor.Peek() is "_" or "^" ? new Atom("<mi></mi>") : ReadAtom();
        string? below = null, above = null;
        while (true)
        {
            if (below is null && _cursor.TryTake("_"))
                below = Argument();
            else if (_cursor.Peek() == "'")
                above = Primes(above);
            else if (above is null && _cursor.TryTake("^"))
                above = Argument();
            else if (!_cursor.TryTake("\\limits") && !_cursor.TryTake("\\nolimits"))
                return atom.With(below, above);
        }
    }

    private string Primes(string? above)
    {
        var primes = new StringBuilder();
        while (_cursor.TryTake("'"))
            primes.Append('′');
        var exponent = _cursor.TryTake("^") ? Argument() : "";
        return Row($"{above}<mo>{primes}</mo>{exponent}");
    }

    /// <summary>One group in braces, or one token.</summary>
    private string Argument()
    {
        if (_cursor.AtEnd)
            throw new TexException("the formula ends where an argument is missing");
        if (_cursor.Peek() is "}" or "&" or "_" or "^")
            throw new TexException($"an argument is missing before \"{_cursor.Peek()}\"");
        // x^12 is x to the 1, then 2: outside braces a script takes one digit.
        return char.IsAsciiDigit(_cursor.Peek()[0]) ? $"<mn>{_cursor.Take()}</mn>" : ReadAtom().MathMl;
    }

    private Atom ReadAtom()
    {
        // Every way down passes here: groups, arguments, brackets, tables.
        if (++_depth > MaxDepth)
            throw new TexException("nested too deeply");
        var atom = UncheckedAtom();
        _depth--;
        return atom;
    }

    private Atom UncheckedAtom()
    {
        var token = _cursor.Peek();
        if (char.IsAsciiDigit(token[0]))
            return new Atom($"<mn>{_cursor.TakeNumber()}</mn>");
        _cursor.Take();
        return token[0] switch
        {
            '{' => new Atom(Group()),
            '\\' => Command(token),
            '~' => new Atom("<mspace width=\"0.333em\"></mspace>"),
            '-' => new Atom("<mo>−</mo>"),
            '(' or ')' or '[' or ']' or '|' => new Atom($"<mo stretchy=\"false\">{token}</mo>"),
            '&' or '#' or '$' or '%' => throw new TexException($"\"{token}\" must be written as \\{token}"),
            _ when char.IsLetter(token, 0) => new Atom($"<mi>{token}</mi>"),
            _ => new Atom($"<mo>{Encode.Text(token)}</mo>"),
        };
    }

    private string Group()
    {
        var inner = Run();
        _cursor.Expect("}");
        return Row(inner);
    }

    /// <summary>A piece of a formula, and whether its scripts stand below and above.</summary>
    private readonly record struct Atom(string MathMl, bool HasLimits = false)
    {
        public string With(string? below, string? above) => (below, above) switch
        {
            (null, null) => MathMl,
            ({ }, null) => Element(HasLimits ? "munder" : "msub", MathMl + below),
            (null, { }) => Element(HasLimits ? "mover" : "msup", MathMl + above),
            _ => Element(HasLimits ? "munderover" : "msubsup", MathMl + below + above),
        };

        private static string Element(string name, string inner) => $"<{name}>{inner}</{name}>";
    }
}
