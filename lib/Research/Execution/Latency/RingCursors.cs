using System.Runtime.InteropServices;

namespace AlgoAcademy.Research;

/// <summary>
/// How far the writer and the reader of a ring are, and how far each last saw the other. Two cache lines of 64 bytes lie between them,
/// because processors fetch lines in pairs: no false sharing.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 384)]
internal struct RingCursors
{
    [FieldOffset(128)]
    public long Written;

    [FieldOffset(136)]
    public long ReadSeen;

    [FieldOffset(256)]
    public long Read;

    [FieldOffset(264)]
    public long WrittenSeen;
}
