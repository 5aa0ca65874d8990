using System.Text.Json;

namespace AlgoAcademy.Commerce;

/// <summary>What a backup says of itself, as backup.json inside it.</summary>
/// <param name="TakenAt">When it was taken (UTC).</param>
/// <param name="Migrations">The migrations its database has had, in order.</param>
/// <param name="DatabaseSha256">SHA-256 of the database in it, lower-case hex.</param>
/// <param name="LastWrittenAt">The newest line of its audit or inbox (UTC); null when there is none.</param>
public sealed record BackupNote(DateTimeOffset TakenAt, IReadOnlyList<string> Migrations, string DatabaseSha256, DateTimeOffset? LastWrittenAt)
{
    internal const string Entry = "backup.json";
    internal const string Database = "shop.db";
    internal const string Keys = "keys/";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, s_json);

    internal static BackupNote? Read(Stream json) => JsonSerializer.Deserialize<BackupNote>(json, s_json);
}
