using System.IO.Enumeration;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>The cells of this session and, where they are kept, of earlier ones, for consoles that offer earlier input.</summary>
/// <param name="file">Where cells are kept between sessions; null to keep nothing.</param>
internal sealed class History(HistoryFile? file = null)
{
    private const int DefaultCount = 10;

    private readonly List<HistoryEntry> _own = [];
    private readonly Lazy<int> _session = new(() => file?.Begin() ?? 1);

    /// <summary>Remembers a cell.</summary>
    /// <param name="line">Its execution count.</param>
    /// <param name="input">Its text.</param>
    /// <param name="output">Its result as plain text, or null.</param>
    public void Add(int line, string input, string? output)
    {
        var entry = new HistoryEntry(_session.Value, line, input, output);
        _own.Add(entry);
        file?.Append(entry);
    }

    /// <summary>The content of history_reply.</summary>
    /// <exception cref="WireFormatException">hist_access_type is not one of the specification's.</exception>
    public byte[] Reply(ReceivedMessage request)
    {
        var content = request.Content;
        var withOutput = content.OptionalBool("output", otherwise: false);
        var entries = content.RequiredString("hist_access_type") switch
        {
            "tail" => All().TakeLast(content.OptionalInt("n") ?? DefaultCount),
            "range" => Range(content.OptionalInt("session") ?? 0, content.OptionalInt("start") ?? 1, content.OptionalInt("stop")),
            "search" => Search(
                content.OptionalString("pattern") ?? "*", content.OptionalBool("unique", otherwise: false), content.OptionalInt("n")),
            var other => throw new WireFormatException($"\"hist_access_type\" must be tail, range or search; was \"{other}\"."),
        };
        return Content(entries, withOutput);
    }

    private IReadOnlyList<HistoryEntry> All() => file?.Read() is { Count: > 0 } kept ? kept : _own;

    // As in IPython: 0 is this session, −1 the one before, and so on.
    private IEnumerable<HistoryEntry> Range(int session, int start, int? stop)
    {
        var number = session > 0 ? session : _session.Value + session;
        var entries = number == _session.Value ? _own : All().Where(entry => entry.Session == number);
        return entries.Where(entry => entry.Line >= start && (stop is null || entry.Line < stop));
    }

    private IEnumerable<HistoryEntry> Search(string pattern, bool unique, int? count)
    {
        var found = All().Where(entry => FileSystemName.MatchesSimpleExpression(pattern, entry.Input, ignoreCase: false));
        if (unique)
            found = found.GroupBy(entry => entry.Input, StringComparer.Ordinal).Select(same => same.Last()).OrderBy(entry => (entry.Session, entry.Line));
        return count is { } n ? found.TakeLast(n) : found;
    }

    private static byte[] Content(IEnumerable<HistoryEntry> entries, bool withOutput) => JsonBytes.Object(writer =>
    {
        writer.WriteString("status"u8, "ok"u8);
        writer.WriteStartArray("history"u8);
        foreach (var entry in entries)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(entry.Session);
            writer.WriteNumberValue(entry.Line);
            if (withOutput)
                writer.WriteStartArray();
            writer.WriteStringValue(entry.Input);
            if (withOutput)
            {
                writer.WriteStringValue(entry.Output);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    });
}
