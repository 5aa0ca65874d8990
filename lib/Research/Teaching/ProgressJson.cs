using System.Text.Json.Serialization;

namespace AlgoAcademy.Research;

/// <summary>Reads and writes progress without reflection: file-based apps and apps compiled ahead of time have none.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProgressState))]
internal sealed partial class ProgressJson : JsonSerializerContext;
