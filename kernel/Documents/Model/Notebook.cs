using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>A Jupyter notebook in memory: nbformat 4, whatever its minor version on disk.</summary>
public sealed record Notebook
{
    /// <summary>The cells from top to bottom.</summary>
    public required IReadOnlyList<Cell> Cells { get; init; }

    /// <summary>Notebook-wide metadata: kernelspec, language_info, academy and what other tools keep.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Top-level fields this library does not interpret, written back as they came.</summary>
    public JsonObject OtherFields { get; init; } = [];

    /// <summary>The language of cells that do not name their own; "csharp" when the notebook does not say.</summary>
    public string DefaultLanguage =>
        JsonText.At(Metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")
        ?? Normalized(JsonText.At(Metadata, "kernelspec", "language") ?? JsonText.At(Metadata, "language_info", "name"));

    /// <summary>The kernel the notebook asks for (".net-csharp"), or null.</summary>
    public string? KernelName => JsonText.At(Metadata, "kernelspec", "name");

    /// <summary>The title in <c>metadata.academy.title</c>, else the first Markdown heading of level 1, else null.</summary>
    public string? Title => JsonText.At(Metadata, "academy", "title") ?? Cells.Select(FirstHeading).FirstOrDefault(h => h is not null);

    /// <summary>The language in which a cell is written.</summary>
    public string LanguageOf(Cell cell) => cell.OwnLanguage ?? DefaultLanguage;

    private static string Normalized(string? language) => language switch
    {
        null or "C#" or "c#" => "csharp",
        "F#" or "f#" => "fsharp",
        "PowerShell" => "pwsh",
        "polyglot-notebook" => "csharp",
        _ => language,
    };

    private static string? FirstHeading(Cell cell) =>
        cell.Kind != CellKind.Markdown
            ? null
            : cell.Source.Split('\n').FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();
}
