using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AlgoAcademy.Documents;

/// <summary>
/// Collects what one running cell shows, in order, as nbformat wants it. Calls may come from any thread:
/// a background task may still print while the cell ends.
/// </summary>
public sealed class CellRecorder
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private readonly OutputLimits _limits;
    private long _streamed;
    private long _rich;

    /// <summary>A recorder without any output yet.</summary>
    public CellRecorder(OutputLimits? limits = null) => _limits = limits ?? new OutputLimits();

    /// <summary>Appends text to a stream; pieces of the same stream that follow each other become one output.</summary>
    /// <param name="name">"stdout" or "stderr".</param>
    /// <param name="text">Any text; beyond the limit it is dropped and counted.</param>
    public void Stream(string name, string text)
    {
        if (text.Length == 0)
            return;
        lock (_gate)
        {
            var kept = (int)Math.Clamp(_limits.TextCharacters - _streamed, 0, text.Length);
            _streamed += text.Length;
            if (kept == 0)
                return;
            if (_entries is not [.., { StreamText: { } last } entry] || entry.StreamName != name)
                _entries.Add(new Entry(name, last = new StringBuilder()));
            last.Append(text.AsSpan(0, kept));
        }
    }

    /// <summary>Adds a display.</summary>
    /// <param name="bundle">MIME type → text; for JSON types the text is JSON.</param>
    /// <param name="displayId">The handle of a later <see cref="Update"/>, or null.</param>
    public void Display(IReadOnlyDictionary<string, string> bundle, string? displayId = null)
    {
        lock (_gate)
            _entries.Add(new Entry(new DisplayOutput { Data = Within(bundle), DisplayId = displayId }));
    }

    /// <summary>Adds the value of the cell's trailing expression.</summary>
    public void Result(IReadOnlyDictionary<string, string> bundle, int executionCount, string? displayId = null)
    {
        lock (_gate)
            _entries.Add(new Entry(new ResultOutput { Data = Within(bundle), DisplayId = displayId, ExecutionCount = executionCount }));
    }

    /// <summary>Adds the error that ended the cell.</summary>
    public void Error(string name, string value, IReadOnlyList<string> traceback)
    {
        lock (_gate)
            _entries.Add(new Entry(new ErrorOutput(name, value, [.. traceback])));
    }

    /// <summary>Replaces, in place, what was displayed under an id. True when this cell had such a display.</summary>
    public bool Update(string displayId, IReadOnlyDictionary<string, string> bundle)
    {
        lock (_gate)
        {
            var found = false;
            for (var i = 0; i < _entries.Count; i++)
            {
                if (_entries[i].Output is not RichOutput rich || rich.DisplayId != displayId)
                    continue;
                _rich -= MimeData.Characters(rich.Data);
                _entries[i] = new Entry(rich with { Data = Within(bundle) });
                found = true;
            }

            return found;
        }
    }

    /// <summary>Forgets everything shown so far, as Jupyter's <c>clear_output</c> does.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            (_streamed, _rich) = (0, 0);
        }
    }

    /// <summary>What the cell has shown so far, with a notice at the end when streams were cut.</summary>
    public IReadOnlyList<CellOutput> ToOutputs()
    {
        lock (_gate)
        {
            var outputs = _entries.ConvertAll(entry => entry.Output ?? new StreamOutput(entry.StreamName!, entry.StreamText!.ToString()));
            if (_streamed > _limits.TextCharacters)
                outputs.Add(new StreamOutput("stderr", CutNotice(_limits.TextCharacters, _streamed)));
            return outputs;
        }
    }

    private JsonObject Within(IReadOnlyDictionary<string, string> bundle)
    {
        var data = MimeData.Of(bundle, plain => plain.Length <= _limits.TextCharacters
            ? plain
            : plain[.._limits.TextCharacters] + CutNotice(_limits.TextCharacters, plain.Length));
        var size = MimeData.Characters(data);
        if (_rich + size > _limits.RichCharacters)
        {
            data = MimeData.Of(
                new Dictionary<string, string> { ["text/plain"] = DropNotice(size) }, text => text);
            size = 0;
        }

        _rich += size;
        return data;
    }

    private static string CutNotice(long kept, long all) => string.Create(
        CultureInfo.InvariantCulture, $"\n[Output cut: {kept:N0} of {all:N0} characters are kept. To see all, print less, write to a file, or run with --output-limit {all}.]\n");

    private string DropNotice(long size) => string.Create(
        CultureInfo.InvariantCulture,
        $"[Display of {size:N0} characters left out: a cell may show {_limits.RichCharacters:N0}. Show fewer points or rows.]");

    private readonly record struct Entry(CellOutput? Output, string? StreamName, StringBuilder? StreamText)
    {
        public Entry(CellOutput output)
            : this(output, null, null)
        {
        }

        public Entry(string name, StringBuilder text)
            : this(null, name, text)
        {
        }
    }
}
