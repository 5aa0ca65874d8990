namespace AlgoAcademy.Bundles;

/// <summary>One file as the central directory of a zip states it (APPNOTE 6.3.10, section 4.3.12).</summary>
internal sealed record ZipEntry
{
    public required string Path { get; init; }
    public required ushort Method { get; init; }
    public required uint Crc { get; init; }
    public required long CompressedSize { get; init; }
    public required long Size { get; init; }
    public required uint Attributes { get; init; }
    public required long Offset { get; init; }
    public ushort Flags { get; init; }

    /// <summary>The Unix mode; zero when the zip was made by a program that states none.</summary>
    public uint UnixMode => Attributes >> 16;

    public bool IsExecutable => Attributes == ZipFormat.AttributesOf(executable: true);
}
