using AlgoAcademy.Documents;

namespace AlgoAcademy.Kernel.Tests;

/// <summary>The corpus is only worth as much as it covers.</summary>
public class CorpusCoverageTests
{
    private static readonly Lazy<IReadOnlyList<Cell>> Cells =
        new(() => [.. CorpusFolder.Names.SelectMany(name => CorpusFolder.Read(name).Cells).Where(cell => cell.Kind == CellKind.Code)]);

    // Directives, magics, helpers and registry of the compatibility specification, each as it stands in a cell.
    public static TheoryData<string> Features =>
    [
        "#r \"nuget:", "#r \"project:", ".dll\"", "#i \"", "#load \"", "#!import ", "#!csharp", "#!c#", "#!C#", "#!html", "#!markdown", "#!mermaid", "#!javascript", "#!js",
        "#!value ", "--from-file", "--from-value", "--mime-type", "#!set ", "--byref", "@value:", "@csharp:", "@input", "@password", "#!share ", "--as ", "#!time", "#!who", "#!whos",
        "#!about", "#!lsmagic", "#nullable", "#pragma", "#region", "#!fsharp",
        "display(", ".Display(", ".DisplayAs(", ".DisplayTable(", "HTML(", "CSS(", "Javascript(", "GetInputAsync(", "GetPasswordAsync(", "GetInputsAsync(", "Console.ReadLine(",
        ".Update(", "KernelInvocationContext.Current", "Kernel.Root.SendAsync(", "SubmitCode(", "Formatter.Register", "ListExpansionLimit", "RecursionLimit",
        "SetPreferredMimeTypesFor", "ResetToDefault", "ToDisplayString(", "ToTabularDataResource(", "PocketViewTags", "return ",
    ];

    [Fact]
    public void Corpus_has_at_least_300_code_cells() => Assert.True(Cells.Value.Count >= 300, $"{Cells.Value.Count} cells");

    [Theory]
    [MemberData(nameof(Features))]
    public void Some_cell_uses_the_feature(string feature) =>
        Assert.True(Cells.Value.Any(cell => cell.Source.Contains(feature, StringComparison.Ordinal)), $"no cell contains {feature}");

    [Fact]
    public void No_two_cells_are_the_same()
    {
        var repeated = Cells.Value.GroupBy(cell => cell.Source, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key);
        Assert.Empty(repeated);
    }
}
