using System.IO.Compression;

namespace AlgoAcademy.Bundles;

/// <summary>Writes a zip whose bytes depend on nothing but its files: same files, same zip.</summary>
/// <remarks>
/// Files are deflated when that makes them smaller. Deflate's output belongs to the runtime's zlib, so the promise of
/// equal bytes holds for one .NET runtime; the manifest and its signature are equal everywhere.
/// </remarks>
internal static class ZipWriter
{
    /// <summary>Writes the files, sorted by path in ordinal order.</summary>
    public static void Write(Stream target, IEnumerable<(string Path, byte[] Bytes, bool Executable)> files)
    {
        var entries = new List<ZipEntry>();
        var offset = 0L;
        foreach (var (path, bytes, executable) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var packed = Deflate(bytes);
            var deflated = packed.Length < bytes.Length;
            var entry = new ZipEntry
            {
                Path = path,
                Method = deflated ? ZipFormat.Deflated : ZipFormat.Stored,
                Crc = Crc32.Append(Crc32.Start, bytes),
                CompressedSize = deflated ? packed.Length : bytes.Length,
                Size = bytes.Length,
                Attributes = ZipFormat.AttributesOf(executable),
                Offset = offset,
            };
            var header = ZipFormat.LocalHeader(entry);
            target.Write(header);
            target.Write(deflated ? packed : bytes);
            offset += header.Length + entry.CompressedSize;
            entries.Add(entry);
        }

        WriteDirectory(target, entries, offset);
    }

    private static void WriteDirectory(Stream target, List<ZipEntry> entries, long offset)
    {
        var size = 0L;
        foreach (var header in entries.Select(ZipFormat.CentralHeader))
        {
            target.Write(header);
            size += header.Length;
        }

        target.Write(ZipFormat.End(entries.Count, size, offset));
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(bytes);
        return packed.ToArray();
    }
}
