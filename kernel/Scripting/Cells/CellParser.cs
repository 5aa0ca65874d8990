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
    private MagicCall? _open; // a magic that takes the lines behind it
    private int _line;

    private CellParser(CellSource cell)
    {
        _cell = cell;
        _language = cell.Language is null ? "csharp" : LanguageOf(cell);
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
        else if (_line == 1 && PercentMagic().Match(line) is { Success: true } old && MagicCatalog.Knows(old.Groups["word"].Value)) TakeWord(line.TrimStart('%').TrimEnd());
        else if (_open is null && _language == "csharp" && ReferenceStart().IsMatch(line)) TakeReference(line);
        else _code.Append(line);
        _code.Append('\n');
    }

    private void TakeWord(string text)
    {
        var parts = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        var word = parts.Length > 0 ? parts[0] : "";
        if (MagicCatalog.Languages.TryGetValue(word, out var language))
        {
            EndSection();
            _language = language;
        }
        else if (MagicCatalog.Find(word) is { } magic)
        {
            TakeMagic(new MagicParser(magic, _cell.Name, _line).Parse(parts.Length > 1 ? parts[1] : ""));
        }
        else if (MagicCatalog.Foreign.TryGetValue(word, out var instead))
        {
            throw DirectiveException.At(_cell.Name, _line, "DNI101", $"'#!{word}': {instead} Nothing in the cell was run.");
        }
        else
        {
            var hint = MagicCatalog.NearestTo(word) is { } near ? $" Did you mean '#!{near}'?" : "";
            throw DirectiveException.At(_cell.Name, _line, "DNI101", $"unknown magic command '#!{word}'.{hint} Nothing in the cell was run.");
        }
    }

    private void TakeMagic(MagicCall call)
    {
        if (call.Magic.Name == "time" && !call.WantsHelp)
        {
            _parsed.ShowTime = true;
            return;
        }

        EndSection();
        if (call.Magic.TakesContent) _open = call;
        else _parsed.Steps.Add(call with { Language = _language });
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
        if (!isSource && text.StartsWith("project:", StringComparison.OrdinalIgnoreCase))
        {
            _parsed.Projects.Add(new AssemblyRequest(text["project:".Length..].Trim(), _line));
            return;
        }

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
        var code = _code.ToString();
        if (_open is { } call)
        {
            // The line of the magic itself is the first, blank one.
            _parsed.Steps.Add(call with { Content = code[Math.Min(call.Line, code.Length)..].TrimEnd('\n') });
            _open = null;
        }
        else if (!string.IsNullOrWhiteSpace(code))
        {
            _parsed.Steps.Add(new CellSection(_language, code));
        }

        _code.Clear().Append('\n', Math.Max(0, _line - 1));
    }

    private static string LanguageOf(CellSource cell)
    {
        var name = cell.Language!;
        if (MagicCatalog.Languages.TryGetValue(name, out var language)) return language;
        var reason = MagicCatalog.Foreign.GetValueOrDefault(name)
            ?? $"the language '{name}' is not known here. Known: {string.Join(", ", MagicCatalog.Languages.Values.Distinct())}.";
        throw new DirectiveException($"{cell.Name}: {reason}");
    }

    // The first previews of .NET Interactive wrote %%html and %time, as IPython does. No C# begins with a percent sign.
    [GeneratedRegex("""^%%?(?<word>[\w#]+)(\s|$)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PercentMagic();

    [GeneratedRegex("""^#[ri](\s|"|$)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReferenceStart();

    // Older notebooks write packages and sources without quotes.
    [GeneratedRegex("""^#(?<word>[ri])(\s*"(?<text>[^"]+)"\s*(//.*)?|\s+(?<text>nuget:[^"]+?)(\s+//.*|\s*))$""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("""^\w[\w.\-]*$""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PackageId();
}
