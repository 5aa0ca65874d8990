using System.Text;
using System.Text.Json;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>
/// The cells of all sessions in one file, a line of JSON each, appended under a lock so that several kernels can share it. It is a
/// convenience: whatever goes wrong with it is logged, and the kernel goes on without.
/// </summary>
internal sealed class HistoryFile(string path, TextWriter log)
{
    /// <summary>When the file is larger at the start of a session, only the newest <see cref="KeptEntries"/> are kept.</summary>
    internal const int LargestBytes = 4_000_000;

    internal const int KeptEntries = 5_000;
    private const int Attempts = 50;

    /// <summary>Begins a session: its number is one more than any before.</summary>
    public int Begin() => Locked(file =>
    {
        var entries = Read(file);
        if (file.Length > LargestBytes)
        {
            var kept = entries.TakeLast(KeptEntries).ToList();
            file.SetLength(0);
            foreach (var entry in kept)
                file.Write(Line(entry));
        }

        var session = entries.Select(entry => entry.Session).DefaultIfEmpty().Max() + 1;
        // The entry without a cell claims the number: a kernel that starts now takes the next.
        file.Seek(0, SeekOrigin.End);
        file.Write(Line(new HistoryEntry(session, 0, "", null)));
        return session;
    }, otherwise: 1);

    /// <summary>Adds a cell.</summary>
    public void Append(HistoryEntry entry) => Locked(file =>
    {
        file.Seek(0, SeekOrigin.End);
        file.Write(Line(entry));
        return true;
    }, otherwise: false);

    /// <summary>The cells of all sessions, oldest first; lines that cannot be read are left out.</summary>
    public IReadOnlyList<HistoryEntry> Read() => Locked(file => Read(file).Where(entry => entry.Line > 0).ToList(), otherwise: []);

    private T Locked<T>(Func<FileStream, T> use, T otherwise)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return use(file);
            }
            catch (IOException) when (attempt < Attempts)
            {
                // Another kernel writes at this moment; it takes microseconds.
                Thread.Sleep(10);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                log.WriteLine($"The history file {path} cannot be used: {e.Message}");
                return otherwise;
            }
        }
    }

    private static List<HistoryEntry> Read(FileStream file)
    {
        file.Seek(0, SeekOrigin.Begin);
        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        var entries = new List<HistoryEntry>();
        while (reader.ReadLine() is { } line)
        {
            if (Parse(line) is { } entry)
                entries.Add(entry);
        }

        return entries;
    }

    // A power cut can leave half a line; the cells around it are not lost for that.
    private static HistoryEntry? Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new HistoryEntry(root.GetProperty("session").GetInt32(), root.GetProperty("line").GetInt32(), root.GetProperty("input").GetString() ?? "", root.OptionalString("output"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or WireFormatException)
        {
            return null;
        }
    }

    private static byte[] Line(HistoryEntry entry) =>
    [
        .. JsonBytes.Object(writer =>
        {
            writer.WriteNumber("session"u8, entry.Session);
            writer.WriteNumber("line"u8, entry.Line);
            writer.WriteString("input"u8, entry.Input);
            writer.WriteString("output"u8, entry.Output);
        }),
        (byte)'\n',
    ];
}
