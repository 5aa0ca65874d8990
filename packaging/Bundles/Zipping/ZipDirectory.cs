using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace AlgoAcademy.Bundles;

/// <summary>The table of contents of a zip, read without trusting it: parsing allocates no more than the file holds.</summary>
internal sealed record ZipDirectory(IReadOnlyList<ZipEntry> Entries, long Offset)
{
    private const ushort Zip64Entries = ushort.MaxValue;
    private const long LargestDirectory = 16L << 20;

    /// <summary>Reads the table.</summary>
    /// <exception cref="BundleRefusedException">The file is no zip of the kind bundles are, or has too many entries.</exception>
    public static ZipDirectory Read(Stream zip, UnzipLimits limits)
    {
        if (zip.Length < ZipFormat.EndSize)
            throw Broken("it is too short");
        var end = ReadAt(zip, zip.Length - ZipFormat.EndSize, ZipFormat.EndSize);
        if (U32(end, 0) != ZipFormat.EndSignature)
            throw Broken("its last 22 bytes are not the end record");
        var count = U16(end, 10);
        if (count == Zip64Entries || count > limits.Entries)
            throw TooManyEntries(count, limits);
        var size = (long)U32(end, 12);
        var offset = (long)U32(end, 16);
        if (size > LargestDirectory)
            throw Broken("its directory is longer than that of the largest bundle");
        if (offset + size + ZipFormat.EndSize != zip.Length)
            throw Broken("its directory does not end where the end record begins");
        return new ZipDirectory(ReadEntries(ReadAt(zip, offset, (int)size), count), offset);
    }

    /// <summary>Reads bytes at a place.</summary>
    /// <exception cref="BundleRefusedException">The file ends before.</exception>
    public static byte[] ReadAt(Stream zip, long offset, int count)
    {
        if (offset < 0 || count < 0 || offset + count > zip.Length)
            throw Broken("it refers to bytes beyond its end");
        var bytes = new byte[count];
        zip.Position = offset;
        zip.ReadExactly(bytes);
        return bytes;
    }

    private static List<ZipEntry> ReadEntries(byte[] table, int count)
    {
        var entries = new List<ZipEntry>(count);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            if (at + ZipFormat.CentralSize > table.Length || U32(table, at) != ZipFormat.CentralSignature)
                throw Broken("its directory ends before its last entry");
            var nameLength = U16(table, at + 28);
            var next = at + ZipFormat.CentralSize + nameLength + U16(table, at + 30) + U16(table, at + 32);
            if (next > table.Length)
                throw Broken("its directory ends within an entry");
            entries.Add(ReadEntry(table.AsSpan(at), nameLength));
            at = next;
        }

        return at == table.Length ? entries : throw Broken("its directory has bytes after its last entry");
    }

    private static ZipEntry ReadEntry(ReadOnlySpan<byte> header, int nameLength) => new()
    {
        Flags = U16(header, 8),
        Method = U16(header, 10),
        Crc = U32(header, 16),
        CompressedSize = U32(header, 20),
        Size = U32(header, 24),
        Attributes = U32(header, 38),
        Offset = U32(header, 42),

        // Latin-1 keeps every byte; what is not ASCII is refused by the path rules anyway.
        Path = Encoding.Latin1.GetString(header.Slice(ZipFormat.CentralSize, nameLength)),
    };

    private static BundleRefusedException Broken(string reason) =>
        new([new Refusal(RefusalKind.Layout, null, $"A bundle must be a zip as the academy writes it; {reason}.")]);

    private static BundleRefusedException TooManyEntries(int count, UnzipLimits limits) => new([new Refusal(
        RefusalKind.TooLarge, null, string.Create(CultureInfo.InvariantCulture, $"A bundle must have at most {limits.Entries} files; has {count} or more."))]);

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
