using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>An output of a type this library does not know; it survives reading and writing unchanged.</summary>
/// <param name="Json">The whole output as it stood in the file.</param>
public sealed record UnknownOutput(JsonObject Json) : CellOutput;
