using System.IO.Compression;

namespace AlgoAcademy.Bundles;

/// <summary>A zip that has passed every rule that can be told without unpacking it.</summary>
internal sealed class ZipPackage
{
    private readonly Stream zip;

    private ZipPackage(Stream zip, IReadOnlyList<ZipEntry> entries)
    {
        this.zip = zip;
        Entries = entries;
    }

    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>Checks a zip.</summary>
    /// <exception cref="BundleRefusedException">The zip is unsafe or not laid out as bundles are.</exception>
    public static ZipPackage Open(Stream zip, UnzipLimits limits)
    {
        var directory = ZipDirectory.Read(zip, limits);
        var faults = ZipRules.Faults(directory.Entries, limits).ToList();
        if (faults.Count == 0 && ZipLayout.FaultOf(zip, directory) is { } fault)
            faults.Add(fault);
        return faults.Count == 0 ? new ZipPackage(zip, directory.Entries) : throw new BundleRefusedException(faults);
    }

    /// <summary>Unpacks one file, never more bytes than the directory states.</summary>
    /// <exception cref="InvalidDataException">The packed bytes do not give the stated length and check sum.</exception>
    public void CopyTo(ZipEntry entry, Stream target)
    {
        zip.Position = entry.Offset + ZipFormat.LocalSize + entry.Path.Length;
        using var packed = new PartOfStream(zip, entry.CompressedSize);
        using Stream content = entry.Method == ZipFormat.Stored ? packed : new DeflateStream(packed, CompressionMode.Decompress);
        var buffer = new byte[81920];
        var crc = Crc32.Start;
        var left = entry.Size;
        for (int read; (read = content.Read(buffer)) > 0; left -= read)
        {
            if (read > left)
                throw Damaged(entry);
            crc = Crc32.Append(crc, buffer.AsSpan(0, read));
            target.Write(buffer, 0, read);
        }

        if (left != 0 || crc != entry.Crc)
            throw Damaged(entry);
    }

    /// <summary>Unpacks one file into memory.</summary>
    /// <exception cref="InvalidDataException">The packed bytes do not give the stated length and check sum.</exception>
    public byte[] ReadAll(ZipEntry entry)
    {
        using var content = new MemoryStream();
        CopyTo(entry, content);
        return content.ToArray();
    }

    private static InvalidDataException Damaged(ZipEntry entry) =>
        new($"\"{entry.Path}\" must unpack to the length and check sum the zip states; it does not.");
}
