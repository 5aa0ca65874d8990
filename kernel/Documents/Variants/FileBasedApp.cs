using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AlgoAcademy.Documents.CSharp;

namespace AlgoAcademy.Documents;

/// <summary>
/// A notebook as one C# file that <c>dotnet run file.cs</c> executes: packages become <c>#:package</c> lines, usings come
/// first, cells follow in order, and what a cell showed as its last expression is printed.
/// </summary>
public static partial class FileBasedApp
{
    // What a cell of a notebook has in scope and the implicit usings of a file-based app lack.
    private static readonly string[] s_implicitUsings = ["System.Collections", "System.Text"];

    /// <summary>The text of the app.</summary>
    /// <param name="notebook">Its code cells must be C#.</param>
    /// <param name="name">How the comment at the top calls the notebook.</param>
    /// <exception cref="NotSupportedException">A cell uses a magic command or a directive that an app does not have; all of them are listed.</exception>
    public static string Of(Notebook notebook, string name)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var packages = new List<string>();
        var usings = new SortedSet<string>(s_implicitUsings.Select(u => $"using {u};"), StringComparer.Ordinal);
        var body = new StringBuilder();
        var types = new StringBuilder();
        var refused = new List<string>();
        var declared = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, cell) in notebook.Cells.Where(c => c.Kind == CellKind.Code).Index())
        {
            if (notebook.LanguageOf(cell) != "csharp")
                refused.Add($"cell {number + 1} is {notebook.LanguageOf(cell)}");
            var code = CodeOf(cell.Source, number + 1, (packages, usings, refused));
            var (statements, itsTypes) = TopLevel.Split(code);
            refused.AddRange(Again(statements.SelectMany(TopLevel.DeclaredNames).Concat(itsTypes.Select(t => TopLevel.TypeName(t)!)), number + 1, declared));
            // C# wants types after all statements.
            types.AppendJoin("", itsTypes.Select(t => "\n" + Text(t).Trim('\n') + "\n"));
            var rest = string.Concat(statements.Select(Text)).TrimStart('\n').TrimEnd();
            body.Append(CultureInfo.InvariantCulture, $"\n// Cell {number + 1}\n").Append(rest.Length == 0 ? "" : PrintLast(rest) + "\n");
        }

        if (refused.Count > 0)
            throw new NotSupportedException($"{name} cannot become a C# file: {string.Join("; ", refused)}. Run it as a notebook, or take these lines out.");
        return Header(name, packages, usings) + body + Footer + types;
    }

    private static string Header(string name, List<string> packages, SortedSet<string> usings) =>
        $"// Made from the notebook {name}. Run it with: dotnet run <this file>\n"
        + string.Concat(packages.Distinct().Select(p => $"#:package {p}\n"))
        + "\n" + string.Concat(usings.Select(u => u + "\n"));

    // Notebooks show values; an app prints them.
    private const string Footer = """

        static T display<T>(T value)
        {
            Console.WriteLine(value);
            return value;
        }

        """;

    private static string Text(List<CSharpToken> tokens) => string.Concat(tokens.Select(token => token.Text));

    /// <summary>Notebooks may declare a name in several cells, an app may not: which of the two a later line means, only a compiler could tell.</summary>
    private static List<string> Again(IEnumerable<string> names, int number, Dictionary<string, int> declared)
    {
        var again = new List<string>();
        foreach (var name in names)
        {
            if (!declared.TryAdd(name, number))
                again.Add($"cell {number} declares '{name}' again (first in cell {declared[name]}); give one of them another name");
        }

        return again;
    }

    private static string CodeOf(string source, int number, (List<string> Packages, SortedSet<string> Usings, List<string> Refused) app)
    {
        var lines = new List<string>();
        foreach (var line in source.Split('\n'))
        {
            if (Package().Match(line) is { Success: true } package)
                app.Packages.Add($"{package.Groups["id"].Value}@{(package.Groups["version"] is { Success: true } version ? version.Value : "*")}");
            else if (line.StartsWith("#!", StringComparison.Ordinal) || line.StartsWith("#r", StringComparison.Ordinal) || line.StartsWith("#i ", StringComparison.Ordinal) || line.StartsWith("#load", StringComparison.Ordinal))
                app.Refused.Add($"cell {number} has '{line}'");
            else if (UsingLine().IsMatch(line))
                app.Usings.Add(line.Trim());
            else
                lines.Add(line);
        }

        return string.Join('\n', lines).TrimEnd();
    }

    /// <summary>Wraps a trailing expression, one without a semicolon, into a call that prints it.</summary>
    private static string PrintLast(string text)
    {
        var tokens = CSharpLexer.Tokenize(text);
        var last = tokens.FindLastIndex(t => t.IsCode);
        if (last < 0 || tokens[last].Is(";"))
            return text;
        var (start, depth) = (0, 0);
        for (var i = 0; i < last; i++)
        {
            depth += tokens[i].Kind != CSharpTokenKind.Punctuation ? 0 : tokens[i].Text switch { "(" or "[" or "{" => 1, ")" or "]" or "}" => -1, _ => 0 };
            if (depth == 0 && (tokens[i].Is(";") || (tokens[i].Is("}") && StartsStatement(tokens, i + 1))))
                start = i + 1;
        }

        // A block, a function or a type ends the cell: there is nothing to print.
        if (tokens[last].Is("}") && !IsExpression(tokens, start))
            return text;
        while (start < last && !tokens[start].IsCode)
            start++;
        var before = string.Concat(tokens.Take(start).Select(t => t.Text));
        var expression = string.Concat(tokens.Skip(start).Take(last - start + 1).Select(t => t.Text));
        return $"{before}display({expression});{string.Concat(tokens.Skip(last + 1).Select(t => t.Text))}";
    }

    // After the brace of an initializer the expression goes on; after that of a block a new line begins a statement.
    private static bool StartsStatement(List<CSharpToken> tokens, int next)
    {
        var space = string.Concat(tokens.Skip(next).TakeWhile(t => !t.IsCode).Select(t => t.Text));
        var code = tokens.Skip(next).FirstOrDefault(t => t.IsCode);
        return space.Contains('\n', StringComparison.Ordinal) && code.Kind != CSharpTokenKind.Punctuation;
    }

    private static bool IsExpression(List<CSharpToken> tokens, int start) =>
        tokens.Skip(start).FirstOrDefault(t => t.IsCode) is { } first && (first.Is("new") || first.Is("from"));

    [GeneratedRegex("""^#r\s+"nuget:\s*(?<id>[^,\s"]+)\s*(,\s*(?<version>[^\s"]+)\s*)?"\s*$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Package();

    // A directive, not a using statement or declaration: those have a parenthesis or an assignment of a value.
    [GeneratedRegex(@"^\s*using\s+(static\s+)?(\w+\s*=\s*)?[\w.<>,\s]+;\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsingLine();
}
