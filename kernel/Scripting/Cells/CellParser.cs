using System.Text;
using System.Text.RegularExpressions;

namespace AlgoAcademy.Scripting.Cells;

/// <summary>
/// Takes directives out of a cell. A directive is a line that begins, in its first column, with <c>#!</c>, <c>#r</c> or
/// <c>#i</c>; everything else belongs to the language at hand, <c>#load</c>, <c>#region</c> and <c>#nullable</c> included.
/// </summary>
internal sealed partial class CellParser
{
    private readonly CellSource _cell;
    private readonly ParsedCell _parsed = new();
    private readonly StringBuilder _code = new();
    private string _language;
    private int _line;

    private CellParser(CellSource cell)
    {
        _cell = cell;
        _language = cell.Language is null
            ? "csharp"
            : DirectiveNames.Languages.GetValueOrDefault(cell.Language)
                ?? throw new DirectiveException($"{cell.Name}: the language '{cell.Language}' is not known here. Known: {KnownLanguages()}.");
    }

    /// <exception cref="DirectiveException">A directive is unknown or malformed.</exception>
    public static ParsedCell Parse(CellSource cell)
    {
        var parser = new CellParser(cell);
        foreach (var line in cell.Code.ReplaceLineEndings("\n").Split('\n')) parser.Take(line);
        parser.EndSection();
        return parser._parsed;
    }

    private void Take(string line)
    {
        _line++;
        if (line.StartsWith("#!", StringComparison.Ordinal)) TakeWord(line[2..].TrimEnd());
        else if (_language == "csharp" && ReferenceStart().IsMatch(line)) TakeReference(line);
        else _code.Append(line);
        _code.Append('\n');
    }

    private void TakeWord(string text)
    {
        var word = text.Split(' ', 2)[0];
        if (word == DirectiveNames.Time)
        {
            _parsed.ShowTime = true;
        }
        else if (DirectiveNames.Languages.TryGetValue(word, out var language))
        {
            EndSection();
            _language = language;
        }
        else
        {
            var hint = DirectiveNames.NearestTo(word) is { } near ? $" Did you mean '#!{near}'?" : "";
            throw new DirectiveException($"{_cell.Name}, line {_line}: unknown directive '#!{word}'.{hint} Nothing in the cell was run.");
        }
    }

    private void TakeReference(string line)
    {
        var match = Reference().Match(line);
        if (!match.Success)
        {
            throw new DirectiveException(
                $"{_cell.Name}, line {_line}: '{line.Trim()}' is not complete. Write #r \"nuget: Package, 1.2.3\", #r \"folder/file.dll\" or #i \"nuget: source\".");
        }

        var isSource = match.Groups["word"].Value == "i";
        var text = match.Groups["text"].Value.Trim();
        var isNuGet = text.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase);
        var argument = isNuGet ? text["nuget:".Length..].Trim() : text;
        if (isSource) _parsed.Sources.Add(argument);
        else if (isNuGet) _parsed.Packages.Add(ParsePackage(argument));
        else _parsed.Assemblies.Add(new AssemblyRequest(text, _line));
    }

    private PackageRequest ParsePackage(string text)
    {
        // The comma of a range ("[1.0, 2.0)") belongs to the version: only the first one separates.
        var parts = text.Split(',', 2, StringSplitOptions.TrimEntries);
        if (!PackageId().IsMatch(parts[0]))
        {
            throw new DirectiveException($"{_cell.Name}, line {_line}: '{parts[0]}' is not a package id. Write #r \"nuget: Package, 1.2.3\".");
        }

        return new PackageRequest(parts[0], parts.Length == 2 && parts[1].Length > 0 ? parts[1] : null);
    }

    private void EndSection()
    {
        if (!string.IsNullOrWhiteSpace(_code.ToString())) _parsed.Sections.Add(new CellSection(_language, _code.ToString()));
        _code.Clear().Append('\n', Math.Max(0, _line - 1));
    }

    private static string KnownLanguages() => string.Join(", ", DirectiveNames.Languages.Values.Distinct());

    [GeneratedRegex("""^#[ri](\s|"|$)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReferenceStart();

    [GeneratedRegex("""^#(?<word>[ri])\s*"(?<text>[^"]+)"\s*(//.*)?$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("""^\w[\w.\-]*$""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PackageId();
}
