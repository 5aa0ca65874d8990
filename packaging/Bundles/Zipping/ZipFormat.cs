using System.Buffers.Binary;
using System.Text;

namespace AlgoAcademy.Bundles;

/// <summary>
/// The one shape a bundle's zip has: no times, no extra fields, no comments, no zip64, Unix modes 0644 and 0755. Writer
/// and reader share these headers, so a zip that is read was laid out byte for byte as the writer lays it out.
/// </summary>
/// <remarks>
/// The zip classes of the BCL are not used to write because they record the operating system they run on, and not to
/// read because they ignore where the local headers disagree with the directory.
/// </remarks>
internal static class ZipFormat
{
    public const ushort Stored = 0;
    public const ushort Deflated = 8;
    public const int LocalSize = 30;
    public const int CentralSize = 46;
    public const int EndSize = 22;
    public const uint LocalSignature = 0x04034b50;
    public const uint CentralSignature = 0x02014b50;
    public const uint EndSignature = 0x06054b50;

    private const ushort Needed = 20;
    private const ushort MadeByUnix = (3 << 8) | Needed;
    private const ushort FirstOfJanuary1980 = (1 << 5) | 1;
    private const uint RegularFile = 0x8000;

    /// <summary>The external attributes of a regular file: rw-r--r--, or rwxr-xr-x for a launcher.</summary>
    public static uint AttributesOf(bool executable) => (RegularFile | (executable ? 0x1EDu : 0x1A4u)) << 16;

    public static byte[] LocalHeader(ZipEntry entry)
    {
        var name = Encoding.ASCII.GetBytes(entry.Path);
        var header = new byte[LocalSize + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, LocalSignature);
        WriteShared(header.AsSpan(4), entry, name.Length);
        name.CopyTo(header, LocalSize);
        return header;
    }

    public static byte[] CentralHeader(ZipEntry entry)
    {
        var name = Encoding.ASCII.GetBytes(entry.Path);
        var header = new byte[CentralSize + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, CentralSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), MadeByUnix);
        WriteShared(header.AsSpan(6), entry, name.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(38), entry.Attributes);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), checked((uint)entry.Offset));
        name.CopyTo(header, CentralSize);
        return header;
    }

    public static byte[] End(int entries, long directorySize, long directoryOffset)
    {
        var end = new byte[EndSize];
        BinaryPrimitives.WriteUInt32LittleEndian(end, EndSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), checked((ushort)entries));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), checked((ushort)entries));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), checked((uint)directorySize));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), checked((uint)directoryOffset));
        return end;
    }

    private static void WriteShared(Span<byte> target, ZipEntry entry, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(target, Needed);
        BinaryPrimitives.WriteUInt16LittleEndian(target[4..], entry.Method);
        BinaryPrimitives.WriteUInt16LittleEndian(target[8..], FirstOfJanuary1980);
        BinaryPrimitives.WriteUInt32LittleEndian(target[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(target[14..], checked((uint)entry.CompressedSize));
        BinaryPrimitives.WriteUInt32LittleEndian(target[18..], checked((uint)entry.Size));
        BinaryPrimitives.WriteUInt16LittleEndian(target[22..], checked((ushort)nameLength));
    }
}
