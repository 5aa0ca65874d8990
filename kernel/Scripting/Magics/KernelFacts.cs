using System.Reflection;
using System.Runtime.InteropServices;
using AlgoAcademy.Scripting.Cells;

namespace AlgoAcademy.Scripting.Magics;

/// <summary><c>#!about</c>, <c>#!lsmagic</c> and the help of each magic.</summary>
internal static class KernelFacts
{
    private static readonly Dictionary<string, string> LanguageSummaries = new(StringComparer.Ordinal)
    {
        ["csharp"] = "The lines below are C#; also written #!c# or #!C#.",
        ["html"] = "Shows the lines below as HTML.",
        ["markdown"] = "Shows the lines below as Markdown.",
        ["mermaid"] = "Shows the lines below as a Mermaid diagram where the front end can draw it, else as text.",
        ["javascript"] = "Runs the lines below in the page that shows the notebook; also written #!js.",
    };

    /// <summary>What this kernel is and where it runs.</summary>
    public static MimeBundle About(SessionOptions options) => TextTable.Of("This kernel", ["", ""],
    [
        ["Kernel", options.Host],
        ["Version", Version()],
        ["C#", Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest.MapLatest()],
        ["Runtime", RuntimeInformation.FrameworkDescription],
        ["System", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}"],
        ["Folder", options.WorkingDirectory],
    ]);

    /// <summary>Everything that may stand behind <c>#!</c>, and the lines <c>#r</c>, <c>#i</c>, <c>#load</c>.</summary>
    public static MimeBundle Magics() => TextTable.Of("What may begin a line", ["Write", "What it does"], [.. Rows()]);

    /// <summary>How a magic is called.</summary>
    public static MimeBundle Help(Magic magic) => TextTable.Of($"#!{magic.Name}", ["", ""],
        [["What it does", magic.Summary], ["Write", magic.Usage], ["For example", magic.Example]]);

    private static IEnumerable<IReadOnlyList<string>> Rows()
    {
        foreach (var language in MagicCatalog.Languages.Values.Distinct()) yield return [$"#!{language}", LanguageSummaries[language]];
        foreach (var magic in MagicCatalog.Magics) yield return [magic.Usage, magic.Summary];
        yield return ["#r \"nuget: Package, 1.2.3\"", "Restores a package and makes it usable from this cell on."];
        yield return ["#r \"file.dll\"", "Makes an assembly file usable from this cell on."];
        yield return ["#r \"project: file.csproj\"", "Builds a project and makes it usable from this cell on."];
        yield return ["#i \"nuget: source\"", "Adds a folder or address in which packages are looked for."];
        yield return ["#load \"file.csx\"", "Compiles a file of C# as if it stood here."];
    }

    private static string Version() =>
        typeof(KernelFacts).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    private static string MapLatest(this Microsoft.CodeAnalysis.CSharp.LanguageVersion version) =>
        Microsoft.CodeAnalysis.CSharp.LanguageVersionFacts.ToDisplayString(Microsoft.CodeAnalysis.CSharp.LanguageVersionFacts.MapSpecifiedToEffectiveVersion(version));
}
