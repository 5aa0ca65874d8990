using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>One cell of a notebook. Immutable but for its JSON objects, which nobody changes after reading.</summary>
public sealed record Cell
{
    /// <summary>Code, Markdown or raw.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>The whole text, lines separated by '\n', without a final line end unless the author wrote one.</summary>
    public required string Source { get; init; }

    /// <summary>The identity that survives moves and edits; null in notebooks before nbformat 4.5, where the writer makes one.</summary>
    public string? Id { get; init; }

    /// <summary>Everything front ends keep about the cell.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>What the last run showed; always empty for Markdown and raw cells.</summary>
    public IReadOnlyList<CellOutput> Outputs { get; init; } = [];

    /// <summary>The number in <c>In [n]</c>, or null when the cell was not run.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>Fields this library does not interpret (attachments among them), written back as they came.</summary>
    public JsonObject OtherFields { get; init; } = [];

    /// <summary>The cell's tags in the author's order.</summary>
    public IReadOnlyList<string> Tags =>
        Metadata["tags"] is JsonArray tags ? [.. tags.Select(JsonText.OrNull).OfType<string>()] : [];

    /// <summary>
    /// The language the cell itself names, as .NET Interactive and VS Code record it; null when it follows the notebook.
    /// </summary>
    public string? OwnLanguage =>
        JsonText.At(Metadata, "polyglot_notebook", "kernelName")
        ?? JsonText.At(Metadata, "dotnet_interactive", "language")
        ?? JsonText.At(Metadata, "vscode", "languageId");

    /// <summary>The exercise this cell belongs to ("L27.E1"), or null.</summary>
    public string? Exercise => JsonText.At(Metadata, "academy", "exercise");

    /// <summary>Whether the author gave the cell this tag.</summary>
    public bool HasTag(string tag) => Tags.Contains(tag, StringComparer.Ordinal);
}
