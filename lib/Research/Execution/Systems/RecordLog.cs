using System.Buffers.Binary;
using System.Numerics;

namespace AlgoAcademy.Research;

/// <summary>
/// A file of records that only grows: length, CRC-32C, bytes. What a killed process left half written at the end is cut off when the
/// file is opened again; damage before the end is an error, for it is not what a crash does.
/// </summary>
internal sealed class RecordLog : IDisposable
{
    private const int HeadLength = 8;
    private const int MaxRecord = 1 << 26;
    private readonly FileStream _file;
    private readonly List<long> _offsets = [];
    private byte[] _scratch = new byte[256];

    public RecordLog(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1);
        try
        {
            CutBrokenTail(path);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>Number of whole records.</summary>
    public int Count => _offsets.Count;

    /// <summary>Appends a record; it is with the operating system when this returns, so that it survives the death of the process.</summary>
    public void Append(ReadOnlySpan<byte> record)
    {
        if (_scratch.Length < HeadLength + record.Length)
            _scratch = new byte[(HeadLength + record.Length) * 2];
        BinaryPrimitives.WriteInt32LittleEndian(_scratch, record.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(_scratch.AsSpan(4), Crc(record));
        record.CopyTo(_scratch.AsSpan(HeadLength));
        var offset = _file.Length;
        RandomAccess.Write(_file.SafeFileHandle, _scratch.AsSpan(0, HeadLength + record.Length), offset);
        _offsets.Add(offset);
    }

    public byte[] Read(int index)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        RandomAccess.Read(_file.SafeFileHandle, head, _offsets[index]);
        var record = new byte[BinaryPrimitives.ReadInt32LittleEndian(head)];
        RandomAccess.Read(_file.SafeFileHandle, record, _offsets[index] + HeadLength);
        return record;
    }

    /// <summary>Waits until the disk has it: survives a power failure too.</summary>
    public void Flush() => RandomAccess.FlushToDisk(_file.SafeFileHandle);

    public void Dispose() => _file.Dispose();

    private void CutBrokenTail(string path)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        var (at, end) = (0L, _file.Length);
        while (end - at >= HeadLength)
        {
            RandomAccess.Read(_file.SafeFileHandle, head, at);
            var length = BinaryPrimitives.ReadInt32LittleEndian(head);
            if (length is < 0 or > MaxRecord || end - at - HeadLength < length)
                break;
            var record = new byte[length];
            RandomAccess.Read(_file.SafeFileHandle, record, at + HeadLength);
            if (Crc(record) != BinaryPrimitives.ReadUInt32LittleEndian(head[4..]))
            {
                if (at + HeadLength + length < end)
                    throw new IOException(FormattableString.Invariant($"{path} is damaged at byte {at}: the check sum of record {Count} is wrong and more follows. Restore the file from a copy."));
                break;
            }

            _offsets.Add(at);
            at += HeadLength + length;
        }

        _file.SetLength(at);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
            crc = BitOperations.Crc32C(crc, one);
        return ~crc;
    }
}
