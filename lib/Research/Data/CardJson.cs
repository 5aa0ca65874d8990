using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlgoAcademy.Research;

/// <summary>Reads cards without reflection: file-based apps and apps compiled ahead of time have none.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DataCard))]
[JsonSerializable(typeof(UserDataCard))]
internal sealed partial class CardJson : JsonSerializerContext;
