using System.IO.Enumeration;
using AlgoAcademy.Jupyter.Wire;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>The cells of this session, for consoles that offer earlier input. Session numbers count from 1; this kernel knows one.</summary>
internal sealed class History
{
    private const int CurrentSession = 1;
    private const int DefaultCount = 10;

    private readonly List<Entry> _entries = [];

    /// <summary>Remembers a cell.</summary>
    /// <param name="line">Its execution count.</param>
    /// <param name="input">Its text.</param>
    /// <param name="output">Its result as plain text, or null.</param>
    public void Add(int line, string input, string? output) => _entries.Add(new Entry(line, input, output));

    /// <summary>The content of history_reply.</summary>
    /// <exception cref="WireFormatException">hist_access_type is not one of the specification's.</exception>
    public byte[] Reply(ReceivedMessage request)
    {
        var content = request.Content;
        var withOutput = content.OptionalBool("output", otherwise: false);
        var entries = content.RequiredString("hist_access_type") switch
        {
            "tail" => _entries.TakeLast(content.OptionalInt("n") ?? DefaultCount),
            "range" => Range(content.OptionalInt("session") ?? 0, content.OptionalInt("start") ?? 1, content.OptionalInt("stop")),
            "search" => Search(
                content.OptionalString("pattern") ?? "*", content.OptionalBool("unique", otherwise: false), content.OptionalInt("n")),
            var other => throw new WireFormatException($"\"hist_access_type\" must be tail, range or search; was \"{other}\"."),
        };
        return Content(entries, withOutput);
    }

    // Session 0 is the current one, as in IPython; of other sessions nothing is kept.
    private IEnumerable<Entry> Range(int session, int start, int? stop) =>
        session is 0 or CurrentSession
            ? _entries.Where(e => e.Line >= start && (stop is null || e.Line < stop))
            : [];

    private IEnumerable<Entry> Search(string pattern, bool unique, int? count)
    {
        var found = _entries.Where(e => FileSystemName.MatchesSimpleExpression(pattern, e.Input, ignoreCase: false));
        if (unique)
            found = found.GroupBy(e => e.Input, StringComparer.Ordinal).Select(same => same.Last()).OrderBy(e => e.Line);
        return count is { } n ? found.TakeLast(n) : found;
    }

    private static byte[] Content(IEnumerable<Entry> entries, bool withOutput) => JsonBytes.Object(writer =>
    {
        writer.WriteString("status"u8, "ok"u8);
        writer.WriteStartArray("history"u8);
        foreach (var entry in entries)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(CurrentSession);
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

    private sealed record Entry(int Line, string Input, string? Output);
}
