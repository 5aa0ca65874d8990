using System.Text.Json;

namespace AlgoAcademy.Bundles;

/// <summary>
/// The canonical JSON of a manifest: keys in ordinal order. All texts are plain ASCII (see <see cref="BundlePath"/>), so
/// the bytes agree with RFC 8785 (JSON Canonicalization).
/// </summary>
internal static class ManifestJson
{
    public static byte[] Write(Manifest manifest) => CanonicalJson.Write(json =>
    {
        json.WriteString("channel", ChannelName.Of(manifest.Channel));
        json.WriteString("created", CanonicalJson.Time(manifest.Created));
        json.WriteStartArray("files");
        foreach (var file in manifest.Files)
            WriteFile(json, file);
        json.WriteEndArray();
        json.WriteString("keyId", manifest.KeyId);
        json.WriteString("minKernel", manifest.MinKernel.ToString());
        json.WriteString("product", manifest.Product);
        json.WriteString("schema", Manifest.CurrentSchema);
        json.WriteString("version", manifest.Version.ToString());
    });

    public static Manifest Read(ReadOnlyMemory<byte> bytes) => CanonicalJson.Read(bytes, Manifest.FileName, ReadRoot, Write);

    private static Manifest ReadRoot(JsonElement root)
    {
        CanonicalJson.RequireSchema(root, Manifest.FileName, Manifest.CurrentSchema);
        var manifest = new Manifest
        {
            Product = CanonicalJson.Text(root, "product"),
            Version = BundleVersion.Parse(CanonicalJson.Text(root, "version")),
            Channel = ChannelName.Read(CanonicalJson.Text(root, "channel")),
            Created = CanonicalJson.Time(root, "created"),
            MinKernel = BundleVersion.Parse(CanonicalJson.Text(root, "minKernel")),
            KeyId = CanonicalJson.Text(root, "keyId"),
            Files = [.. root.GetProperty("files").EnumerateArray().Select(ReadFile)],
        };
        ManifestRules.Check(manifest);
        return manifest;
    }

    private static ManifestFile ReadFile(JsonElement file) => new(
        CanonicalJson.Text(file, "path"),
        file.GetProperty("size").GetInt64(),
        CanonicalJson.Text(file, "sha256"),
        file.GetProperty("executable").GetBoolean());

    private static void WriteFile(Utf8JsonWriter json, ManifestFile file)
    {
        json.WriteStartObject();
        json.WriteBoolean("executable", file.Executable);
        json.WriteString("path", file.Path);
        json.WriteString("sha256", file.Sha256);
        json.WriteNumber("size", file.Size);
        json.WriteEndObject();
    }
}
