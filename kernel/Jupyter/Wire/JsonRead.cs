using System.Text.Json;

namespace AlgoAcademy.Jupyter.Wire;

/// <summary>Reads members of a request's content; a member of the wrong type is the sender's mistake, a missing one has the spec's default.</summary>
internal static class JsonRead
{
    /// <summary>The text of a member the specification demands.</summary>
    /// <exception cref="WireFormatException">The member is missing or not a string.</exception>
    public static string RequiredString(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new WireFormatException($"\"{name}\" must be a string; was {Describe(json, name)}.");

    /// <summary>The text of an optional member; null when it is missing or null.</summary>
    public static string? OptionalString(this JsonElement json, string name) =>
        Missing(json, name) ? null : RequiredString(json, name);

    /// <summary>An optional flag, or the specification's default.</summary>
    public static bool OptionalBool(this JsonElement json, string name, bool otherwise)
    {
        if (Missing(json, name))
            return otherwise;
        var value = json.GetProperty(name);
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw new WireFormatException($"\"{name}\" must be true or false; was {Describe(json, name)}.");
    }

    /// <summary>An optional whole number, or null when it is missing or null.</summary>
    public static int? OptionalInt(this JsonElement json, string name)
    {
        if (Missing(json, name))
            return null;
        var value = json.GetProperty(name);
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : throw new WireFormatException($"\"{name}\" must be a whole number; was {Describe(json, name)}.");
    }

    private static bool Missing(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null;

    private static string Describe(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetRawText() : "missing";
}
