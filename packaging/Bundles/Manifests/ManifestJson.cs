using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AlgoAcademy.Bundles;

/// <summary>
/// The canonical JSON of a manifest: UTF-8 without mark, keys in ordinal order, no white space, integers only. All
/// texts are plain ASCII (see <see cref="BundlePath"/>), so the bytes agree with RFC 8785 (JSON Canonicalization).
/// </summary>
internal static class ManifestJson
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static byte[] Write(Manifest manifest)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("channel", ChannelName(manifest.Channel));
            json.WriteString("created", manifest.Created.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteStartArray("files");
            foreach (var file in manifest.Files)
                WriteFile(json, file);
            json.WriteEndArray();
            json.WriteString("keyId", manifest.KeyId);
            json.WriteString("minKernel", manifest.MinKernel.ToString());
            json.WriteString("product", manifest.Product);
            json.WriteString("schema", Manifest.CurrentSchema);
            json.WriteString("version", manifest.Version.ToString());
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static Manifest Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 8 });
            var manifest = ReadRoot(document.RootElement);
            ManifestRules.Check(manifest);
            if (!Write(manifest).AsSpan().SequenceEqual(bytes.Span))
                throw new ManifestException("manifest.json must be canonical JSON (sorted keys, no white space, no further members); it is not.");
            return manifest;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ManifestException($"manifest.json must be a manifest of schema {Manifest.CurrentSchema}: {fault.Message}", fault);
        }
    }

    private static Manifest ReadRoot(JsonElement root)
    {
        var schema = Text(root, "schema");
        if (schema != Manifest.CurrentSchema)
            throw new ManifestException($"manifest.json must have schema {Manifest.CurrentSchema}; was \"{schema}\". Update the academy tool.");
        return new Manifest
        {
            Product = Text(root, "product"),
            Version = BundleVersion.Parse(Text(root, "version")),
            Channel = ReadChannel(Text(root, "channel")),
            Created = DateTimeOffset.ParseExact(
                Text(root, "created"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            MinKernel = BundleVersion.Parse(Text(root, "minKernel")),
            KeyId = Text(root, "keyId"),
            Files = [.. root.GetProperty("files").EnumerateArray().Select(ReadFile)],
        };
    }

    private static ManifestFile ReadFile(JsonElement file) => new(
        Text(file, "path"), file.GetProperty("size").GetInt64(), Text(file, "sha256"), file.GetProperty("executable").GetBoolean());

    private static void WriteFile(Utf8JsonWriter json, ManifestFile file)
    {
        json.WriteStartObject();
        json.WriteBoolean("executable", file.Executable);
        json.WriteString("path", file.Path);
        json.WriteString("sha256", file.Sha256);
        json.WriteNumber("size", file.Size);
        json.WriteEndObject();
    }

    private static string Text(JsonElement parent, string name) =>
        parent.GetProperty(name).GetString() ?? throw new ManifestException($"manifest.json must state \"{name}\"; was null.");

    private static string ChannelName(BundleChannel channel) => channel == BundleChannel.Stable ? "stable" : "preview";

    private static BundleChannel ReadChannel(string name) => name switch
    {
        "stable" => BundleChannel.Stable,
        "preview" => BundleChannel.Preview,
        _ => throw new ManifestException($"manifest.json must have channel stable or preview; was \"{name}\"."),
    };
}
