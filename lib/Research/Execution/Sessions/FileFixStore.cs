using System.Buffers.Binary;

namespace AlgoAcademy.Research;

/// <summary>
/// A store in a file that only grows: each message is in it before it is sent, so that a killed process goes on where it was. One process
/// at a time.
/// </summary>
public sealed class FileFixStore : IFixStore, IDisposable
{
    private const byte SentRecord = 1;
    private const byte ExpectRecord = 2;
    private const byte ResetRecord = 3;
    private readonly RecordLog _log;
    private readonly List<int> _sent = [];

    /// <summary>Opens the file, or makes it.</summary>
    /// <param name="path">A file in a folder that exists.</param>
    /// <exception cref="IOException">The file is in use, damaged before its end, or no store.</exception>
    public FileFixStore(string path)
    {
        _log = new RecordLog(path);
        for (var i = 0; i < _log.Count; i++)
            Take(i, path);
    }

    /// <inheritdoc/>
    public long NextOut => _sent.Count + 1;

    /// <inheritdoc/>
    public long NextIn { get; private set; } = 1;

    /// <inheritdoc/>
    public void Append(ReadOnlySpan<byte> message)
    {
        _log.Append([SentRecord, .. message]);
        _sent.Add(_log.Count - 1);
    }

    /// <inheritdoc/>
    public byte[]? Sent(long number) => number >= 1 && number <= _sent.Count ? _log.Read(_sent[(int)number - 1])[1..] : null;

    /// <inheritdoc/>
    public void Expect(long next)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(next, 1);
        if (next == NextIn)
            return;
        Span<byte> record = stackalloc byte[9];
        record[0] = ExpectRecord;
        BinaryPrimitives.WriteInt64LittleEndian(record[1..], next);
        _log.Append(record);
        NextIn = next;
    }

    /// <inheritdoc/>
    public void Reset()
    {
        _log.Append([ResetRecord]);
        Forget();
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _log.Dispose();

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"FIX store in a file: next out {NextOut}, next in {NextIn}");

    private void Take(int index, string path)
    {
        var record = _log.Read(index);
        switch (record.Length == 0 ? (byte)0 : record[0])
        {
            case SentRecord:
                _sent.Add(index);
                break;
            case ExpectRecord when record.Length == 9:
                NextIn = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(1));
                break;
            case ResetRecord:
                Forget();
                break;
            default:
                _log.Dispose();
                throw new IOException(FormattableString.Invariant($"{path} is no FIX store: record {index} is of no known kind."));
        }
    }

    private void Forget()
    {
        _sent.Clear();
        NextIn = 1;
    }
}
