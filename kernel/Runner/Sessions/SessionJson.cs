using System.Text.Json.Serialization;

namespace AlgoAcademy.Runner.Sessions;

/// <summary>Reads and writes messages without reflection, which would cost each start of a session time.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SessionMessage))]
internal sealed partial class SessionJson : JsonSerializerContext;
