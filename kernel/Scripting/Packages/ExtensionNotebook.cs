using System.Text;
using AlgoAcademy.Scripting.Cells;

namespace AlgoAcademy.Scripting.Packages;

/// <summary>Reads the C# of a package's extension.dib: sections begin with a <c>#!language</c> line, <c>#!meta</c> holds JSON.</summary>
internal static class ExtensionNotebook
{
    public static IEnumerable<CellSection> CodeSections(string text, string name)
    {
        var code = new StringBuilder();
        var inMeta = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("#!", StringComparison.Ordinal)) inMeta = line.TrimEnd() == "#!meta";
            // Blank lines in place of the metadata keep the line numbers of errors right.
            code.Append(inMeta ? "" : line).Append('\n');
        }

        return CellParser.Parse(new CellSource(code.ToString(), name)).Sections.Where(s => s.Language == "csharp");
    }
}
