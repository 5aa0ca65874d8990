using System.Text.Json;

namespace AlgoAcademy.Bundles;

/// <summary>The canonical JSON of a delta's statement: keys in ordinal order.</summary>
internal static class DeltaJson
{
    public static byte[] Write(Delta delta) => CanonicalJson.Write(json =>
    {
        json.WriteString("from", delta.From.ToString());
        json.WriteString("fromManifestSha256", delta.FromManifestSha256);
        json.WriteString("keyId", delta.KeyId);
        json.WriteString("product", delta.Product);
        json.WriteString("schema", Delta.CurrentSchema);
        json.WriteString("to", delta.To.ToString());
        json.WriteString("toManifestSha256", delta.ToManifestSha256);
    });

    public static Delta Read(ReadOnlyMemory<byte> bytes) => CanonicalJson.Read(bytes, Delta.FileName, ReadRoot, Write);

    private static Delta ReadRoot(JsonElement root)
    {
        CanonicalJson.RequireSchema(root, Delta.FileName, Delta.CurrentSchema);
        return new Delta
        {
            Product = CanonicalJson.Text(root, "product"),
            From = BundleVersion.Parse(CanonicalJson.Text(root, "from")),
            FromManifestSha256 = CanonicalJson.Text(root, "fromManifestSha256"),
            To = BundleVersion.Parse(CanonicalJson.Text(root, "to")),
            ToManifestSha256 = CanonicalJson.Text(root, "toManifestSha256"),
            KeyId = CanonicalJson.Text(root, "keyId"),
        };
    }
}
