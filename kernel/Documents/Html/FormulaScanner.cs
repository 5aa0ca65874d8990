using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Documents.Html;

/// <summary>
/// Takes the formulas out of Markdown before Markdown is parsed, and puts them back as HTML afterwards. Jupyter does the
/// same, so that an underscore or a bar inside a formula is never emphasis or a table's column.
/// </summary>
internal sealed partial class FormulaScanner
{
    // A private-use character that no author types; it passes through Markdown untouched.
    private const char Mark = '\uE0F1';

    private readonly List<(string Tex, bool IsDisplay)> _formulas = [];
    private readonly string _source;
    private readonly StringBuilder _text = new();
    private int _at;

    private FormulaScanner(string source) => _source = source.Replace(Mark.ToString(), "", StringComparison.Ordinal);

    /// <summary>The Markdown with a mark in place of each formula, and what turns marks in its HTML into formulas.</summary>
    public static (string Markdown, Func<string, string> PutBack) Extract(string source, PageContext page)
    {
        var scanner = new FormulaScanner(source);
        scanner.Scan();
        return (scanner._text.ToString(), html => scanner.PutBack(html, page));
    }

    private void Scan()
    {
        while (_at < _source.Length)
        {
            if (Fence().Match(_source, _at) is { Success: true } fence && IsLineStart())
                Copy(fence.Length);
            else if (_source[_at] == '`')
                Copy(CodeSpan());
            else if (_source[_at] == '\\' && _at + 1 < _source.Length)
                Copy(2);
            else if (!TryFormula(DisplayFormula(), isDisplay: true) && !TryFormula(InlineFormula(), isDisplay: false))
                Copy(1);
        }
    }

    private bool IsLineStart() => _at == 0 || _source[_at - 1] == '\n';

    private void Copy(int length)
    {
        _text.Append(_source, _at, length);
        _at += length;
    }

    private int CodeSpan()
    {
        var ticks = 0;
        while (_at + ticks < _source.Length && _source[_at + ticks] == '`')
            ticks++;
        var close = Regex.Match(_source[(_at + ticks)..], $"(?<!`)`{{{ticks.ToString(CultureInfo.InvariantCulture)}}}(?!`)", RegexOptions.None, TimeSpan.FromSeconds(5));
        return close.Success ? ticks + close.Index + ticks : ticks;
    }

    private bool TryFormula(Regex shape, bool isDisplay)
    {
        if (_source[_at] != '$' || shape.Match(_source, _at) is not { Success: true } found)
            return false;
        _text.Append(CultureInfo.InvariantCulture, $"{Mark}{_formulas.Count}{Mark}");
        _formulas.Add((Quoted().Replace(found.Groups["tex"].Value, "\n"), isDisplay));
        _at += found.Length;
        return true;
    }

    private string PutBack(string html, PageContext page)
    {
        // Inside a tag (the alt text of a picture) there is room for text only.
        var safe = Tag().Replace(html, tag => Marked().Replace(tag.Value, mark => Encode.Text(Formula(mark).Tex)));
        return Marked().Replace(safe, mark => Formula(mark) is { IsDisplay: true, Tex: var tex }
            ? FormulaHtml.Display(tex, page)
            : FormulaHtml.Inline(Formula(mark).Tex, page));
    }

    private (string Tex, bool IsDisplay) Formula(Match mark) => _formulas[int.Parse(mark.Groups["n"].Value, CultureInfo.InvariantCulture)];

    [GeneratedRegex("""\G {0,3}(?<fence>`{3,}|~{3,})[^\n]*(?:\n(?! {0,3}\k<fence>)[^\n]*)*(?:\n {0,3}\k<fence>[^\n]*)?""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Fence();

    [GeneratedRegex("""\G\$\$(?<tex>(?:(?!\$\$|\n[ \t>]*\n)(?:\\.|.))+)\$\$""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 5000)]
    private static partial Regex DisplayFormula();

    // "$5 or $7" is money: a formula neither starts nor ends with a space, and no digit follows its end.
    [GeneratedRegex("""\G\$(?![\s$])(?<tex>(?:(?!\n[ \t>]*\n)(?:\\.|[^\\$]))+)(?<!\s)\$(?![\d$])""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 5000)]
    private static partial Regex InlineFormula();

    [GeneratedRegex("""\n[ \t]*>[ \t]?""", RegexOptions.None, 5000)]
    private static partial Regex Quoted();

    [GeneratedRegex("<[^<>]*>", RegexOptions.None, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex("\uE0F1(?<n>[0-9]+)\uE0F1", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Marked();
}
