using System.Text.Json;

namespace AlgoAcademy.Bundles;

/// <summary>The canonical JSON of an index of releases: keys in ordinal order.</summary>
internal static class IndexJson
{
    public static byte[] Write(ReleaseIndex index) => CanonicalJson.Write(json =>
    {
        json.WriteString("created", CanonicalJson.Time(index.Created));
        json.WriteString("expires", CanonicalJson.Time(index.Expires));
        json.WriteString("keyId", index.KeyId);
        json.WriteString("product", index.Product);
        json.WriteStartArray("releases");
        foreach (var release in index.Releases)
            WriteRelease(json, release);
        json.WriteEndArray();
        json.WriteString("schema", ReleaseIndex.CurrentSchema);
        json.WriteNumber("sequence", index.Sequence);
    });

    public static ReleaseIndex Read(ReadOnlyMemory<byte> bytes) => CanonicalJson.Read(bytes, ReleaseIndex.FileName, ReadRoot, Write);

    private static void WriteRelease(Utf8JsonWriter json, IndexedRelease release)
    {
        json.WriteStartObject();
        json.WriteString("changelog", release.Changelog);
        json.WriteString("channel", ChannelName.Of(release.Channel));
        json.WriteStartArray("deltas");
        foreach (var delta in release.Deltas)
        {
            json.WriteStartObject();
            json.WriteString("from", delta.From.ToString());
            json.WriteString("sha256", delta.Sha256);
            json.WriteNumber("size", delta.Size);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("malware", release.Malware);
        json.WriteString("published", CanonicalJson.Time(release.Published));
        json.WriteString("sha256", release.Sha256);
        json.WriteNumber("size", release.Size);
        json.WriteString("version", release.Version.ToString());
        json.WriteString("yanked", release.Yanked);
        json.WriteEndObject();
    }

    private static ReleaseIndex ReadRoot(JsonElement root)
    {
        CanonicalJson.RequireSchema(root, ReleaseIndex.FileName, ReleaseIndex.CurrentSchema);
        var index = new ReleaseIndex
        {
            Product = CanonicalJson.Text(root, "product"),
            Sequence = root.GetProperty("sequence").GetInt64(),
            Created = CanonicalJson.Time(root, "created"),
            Expires = CanonicalJson.Time(root, "expires"),
            KeyId = CanonicalJson.Text(root, "keyId"),
            Releases = [.. root.GetProperty("releases").EnumerateArray().Select(ReadRelease)],
        };
        IndexRules.Check(index);
        return index;
    }

    private static IndexedRelease ReadRelease(JsonElement release) => new()
    {
        Version = BundleVersion.Parse(CanonicalJson.Text(release, "version")),
        Channel = ChannelName.Read(CanonicalJson.Text(release, "channel")),
        Published = CanonicalJson.Time(release, "published"),
        Sha256 = CanonicalJson.Text(release, "sha256"),
        Size = release.GetProperty("size").GetInt64(),
        Changelog = CanonicalJson.Text(release, "changelog"),
        Yanked = release.GetProperty("yanked").GetString(),
        Malware = release.GetProperty("malware").GetBoolean(),
        Deltas = [.. release.GetProperty("deltas").EnumerateArray().Select(ReadDelta)],
    };

    private static IndexedDelta ReadDelta(JsonElement delta) => new(
        BundleVersion.Parse(CanonicalJson.Text(delta, "from")), CanonicalJson.Text(delta, "sha256"), delta.GetProperty("size").GetInt64());
}
