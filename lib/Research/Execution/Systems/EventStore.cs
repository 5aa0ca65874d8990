namespace AlgoAcademy.Research;

/// <summary>
/// A log of events that only grows, in memory or in a file. What a killed process leaves half written is cut off when the file is opened
/// again. Positions, profit and orders are folds over it (event sourcing: Fowler 2005, Young 2010).
/// </summary>
public sealed class EventStore : IDisposable
{
    private readonly RecordLog? _file;
    private readonly List<byte[]> _memory = [];

    private EventStore(RecordLog? file) => _file = file;

    /// <summary>Number of events.</summary>
    public int Count => _file?.Count ?? _memory.Count;

    /// <summary>A log that is gone with the process.</summary>
    public static EventStore InMemory() => new(null);

    /// <summary>A log in a file, which is made when it is not there.</summary>
    /// <param name="path">A file in a folder that exists.</param>
    /// <exception cref="IOException">The file is in use, or damaged before its end.</exception>
    public static EventStore Open(string path) => new(new RecordLog(path));

    /// <summary>Adds an event; in a file it survives the death of the process when this returns.</summary>
    /// <param name="record">The event as bytes.</param>
    /// <returns>Its place, from 0.</returns>
    public int Append(ReadOnlySpan<byte> record)
    {
        if (_file is null)
            _memory.Add(record.ToArray());
        else
            _file.Append(record);
        return Count - 1;
    }

    /// <summary>An event by its place.</summary>
    /// <param name="place">From 0, below <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such place.</exception>
    public byte[] Read(int place)
    {
        if (place < 0 || place >= Count)
            throw new ArgumentOutOfRangeException(nameof(place), place, FormattableString.Invariant($"place must be from 0 to {Count - 1}: the log has {Count} events."));
        return _file?.Read(place) ?? _memory[place];
    }

    /// <summary>Waits until the disk has everything: survives a power failure, too.</summary>
    public void Flush() => _file?.Flush();

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file?.Dispose();

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"event store {(_file is null ? "in memory" : "in a file")}: {Count} events");
}
