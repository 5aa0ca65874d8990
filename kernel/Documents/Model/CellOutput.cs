using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>Something a code cell showed. Closed: the four kinds of nbformat 4, and whatever else a file may hold.</summary>
public abstract record CellOutput
{
    private protected CellOutput()
    {
    }

    /// <summary>Fields this library does not interpret, written back as they came.</summary>
    public JsonObject OtherFields { get; init; } = [];
}
