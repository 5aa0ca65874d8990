using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlgoAcademy.Commerce;

/// <summary>One line of the append-only ledger behind the grants: replayed in order, the lines give the grants as they are.</summary>
public sealed class GrantEvent
{
    // Milliseconds, as the table keeps them: else a grant read back would differ from its line.
    private static readonly JsonSerializerOptions Json = new() { Converters = { new Milliseconds(), new JsonStringEnumConverter() } };

    /// <summary>The line's number; lines of one grant are in its order.</summary>
    public long Id { get; init; }

    /// <summary>The grant.</summary>
    public required Guid GrantId { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required GrantEventKind Kind { get; init; }

    /// <summary>The whole grant after it, as JSON.</summary>
    public required string After { get; init; }

    /// <summary>A line saying how a grant is now.</summary>
    public static GrantEvent Of(Grant grant, GrantEventKind kind, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return new() { GrantId = grant.Id, At = at, Kind = kind, After = Write(grant) };
    }

    /// <summary>The grant as a line holds it; equal for equal grants.</summary>
    public static string Write(Grant grant) => JsonSerializer.Serialize(grant, Json);

    /// <summary>The grants as the lines tell them, by id.</summary>
    /// <exception cref="InvalidDataException">A line changes a grant that no line granted, or edits a fact of one.</exception>
    public static IReadOnlyDictionary<Guid, Grant> Replay(IEnumerable<GrantEvent> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var grants = new Dictionary<Guid, Grant>();
        foreach (var line in lines.OrderBy(line => line.Id))
        {
            var after = JsonSerializer.Deserialize<Grant>(line.After, Json)
                ?? throw new InvalidDataException($"Line {line.Id} of the grants ledger must hold a grant.");
            if (line.Kind == GrantEventKind.Granted)
                grants.Add(line.GrantId, after);
            else if (grants.TryGetValue(line.GrantId, out var grant) && SameFacts(grant, after))
                (grant.EndsAt, grant.SuspendedAt, grant.RevokedAt, grant.Reason) = (after.EndsAt, after.SuspendedAt, after.RevokedAt, after.Reason);
            else
                throw new InvalidDataException($"Line {line.Id} of the grants ledger changes grant {line.GrantId}, which was not granted so.");
        }

        return grants;
    }

    // Equal but for the ends, which is what a line may change.
    private static bool SameFacts(Grant known, Grant after)
    {
        var probe = JsonSerializer.Deserialize<Grant>(Write(known), Json)!;
        (probe.EndsAt, probe.SuspendedAt, probe.RevokedAt, probe.Reason) = (after.EndsAt, after.SuspendedAt, after.RevokedAt, after.Reason);
        return Write(probe) == Write(after);
    }

    private sealed class Milliseconds : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.ToUnixTimeMilliseconds());
    }
}
