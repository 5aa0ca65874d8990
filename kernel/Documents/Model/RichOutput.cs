using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>One content in several MIME types.</summary>
public abstract record RichOutput : CellOutput
{
    private protected RichOutput()
    {
    }

    /// <summary>MIME type → content: text as one JSON string, JSON types as the JSON itself.</summary>
    public required JsonObject Data { get; init; }

    /// <summary>What front ends keep about the output, such as image sizes.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The handle under which a running cell may replace it. Lives in memory only: nbformat does not store it.</summary>
    public string? DisplayId { get; init; }

    /// <summary>The text in one MIME type, or null when there is none.</summary>
    public string? Text(string mimeType) => JsonText.OrNull(Data[mimeType]);
}
