using System.Text;
using AlgoAcademy.Scripting.Cells;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>Reads the C# of a package's extension.dib: sections begin with a <c>#!language</c> line, <c>#!meta</c> holds JSON.</summary>
internal static class ExtensionNotebook
{
    public static IEnumerable<CellSection> CodeSections(string text, string name) =>
        CellParser.Parse(new CellSource(WithoutMeta(text), name)).Sections.Where(s => s.Language == "csharp");

    /// <summary>The text without its metadata, which is left blank, so that the line numbers of errors stay right.</summary>
    public static string WithoutMeta(string text)
    {
        var code = new StringBuilder();
        var inMeta = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("#!", StringComparison.Ordinal)) inMeta = line.TrimEnd() == "#!meta";
            code.Append(inMeta ? "" : line).Append('\n');
        }

        return code.ToString();
    }
}
