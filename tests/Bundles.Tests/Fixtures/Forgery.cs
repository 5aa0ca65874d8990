using System.IO.Compression;

namespace AlgoAcademy.Bundles.Tests;

/// <summary>What somebody who knows the format can do to a zip: take it apart and lay it out again as bundles are.</summary>
internal static class Forgery
{
    public static byte[] Relaid(byte[] zip, Action<Dictionary<string, (byte[] Bytes, bool Executable)>> change)
    {
        var files = new Dictionary<string, (byte[] Bytes, bool Executable)>(StringComparer.Ordinal);
        using (var archive = new ZipArchive(new MemoryStream(zip)))
        {
            foreach (var entry in archive.Entries)
            {
                using var content = new MemoryStream();
                using var source = entry.Open();
                source.CopyTo(content);
                files[entry.FullName] = (content.ToArray(), (entry.ExternalAttributes >> 16 & 0x49) != 0);
            }
        }

        change(files);
        using var target = new MemoryStream();
        ZipWriter.Write(target, files.Select(file => (file.Key, file.Value.Bytes, file.Value.Executable)));
        return target.ToArray();
    }

    public static IReadOnlyList<Refusal> RefusalsOf(TrustedKeys trusted, byte[] zip) =>
        Assert.IsType<Verification.Refused>(new BundleVerifier(trusted).VerifyZip(new MemoryStream(zip))).Refusals;
}
