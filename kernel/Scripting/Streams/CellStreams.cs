using System.Text;

namespace AlgoAcademy.Scripting.Streams;

/// <summary>
/// Collects what one cell prints and hands it on in pieces: a cell that writes a thousand short lines must not become
/// a thousand messages. What is printed after the cell ended still arrives here, because the cell's context flows
/// with its tasks and threads.
/// </summary>
internal sealed class CellStreams
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(50);
    private const int FlushAtLength = 16 * 1024;

    private readonly Lock _gate = new();
    private readonly ICellOutput _output;
    private readonly StringBuilder _pending = new();
    private OutputStream _pendingStream;
    private bool _flushIsDue;

    public CellStreams(ICellOutput output) => _output = output;

    /// <summary>Appends text; it reaches the output within 50 ms, or before the next display.</summary>
    public void Write(OutputStream stream, string text)
    {
        if (text.Length == 0) return;
        lock (_gate)
        {
            if (stream != _pendingStream) Flush();
            _pendingStream = stream;
            _pending.Append(text);
            if (_pending.Length >= FlushAtLength) Flush();
            else if (!_flushIsDue) _ = FlushLaterAsync();
        }
    }

    /// <summary>Hands on what is waiting.</summary>
    public void Flush()
    {
        // The output is called inside the lock, so that pieces keep their order when timer and cell flush at once.
        lock (_gate)
        {
            _flushIsDue = false;
            if (_pending.Length == 0) return;
            var text = _pending.ToString();
            _pending.Clear();
            _output.WriteStream(_pendingStream, text);
        }
    }

    private async Task FlushLaterAsync()
    {
        _flushIsDue = true;
        await Task.Delay(Delay).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        Flush();
    }
}
