using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Runner.Sessions;

/// <summary>
/// A session in a process of its own. Cells go in one at a time; a cell that ends the process is a failed cell,
/// reported with the reason.
/// </summary>
internal sealed class SessionProcess : IAsyncDisposable
{
    /// <summary>How long a cell may take to stop after it was asked; the engine itself needs about a second.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly SessionPipe _pipe;
    private readonly List<ICellOutput> _outputs = [];
    private readonly StringBuilder _lastWords = new();
    private readonly Task _echo;

    private SessionProcess(Process process, SessionPipe pipe)
    {
        (_process, _pipe) = (process, pipe);
        _echo = Task.WhenAll(EchoAsync(process.StandardOutput, OutputStream.Stdout), EchoAsync(process.StandardError, OutputStream.Stderr));
    }

    /// <summary>True when the process is gone: no further cell can run.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Starts the process; cells run in <paramref name="folder"/>.</summary>
    public static async Task<SessionProcess> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var name = "academy-" + Guid.NewGuid().ToString("N");
        var server = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var start = OwnProgram.Start("session", name, folder);
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The session's process did not start.");
        process.StandardInput.Close();
        var connected = server.WaitForConnectionAsync(cancellationToken);
        var first = await Task.WhenAny(connected, process.WaitForExitAsync(cancellationToken)).ConfigureAwait(false);
        if (first != connected)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new InvalidOperationException(
                $"The session did not start: {await process.StandardError.ReadToEndAsync(cancellationToken).ConfigureAwait(false)}");
        }

        await connected.ConfigureAwait(false);
        return new SessionProcess(process, new SessionPipe(server));
    }

    /// <summary>Runs one cell to its end.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="output">Where its output goes, also late output of its background tasks.</param>
    /// <param name="interrupt">Stops the cell; its state is kept.</param>
    public async Task<CellResult> RunAsync(CellSource cell, ICellOutput output, CancellationToken interrupt)
    {
        lock (_outputs)
            _outputs.Add(output);
        _pipe.Send(new SessionMessage("run") { Cell = _outputs.Count, Text = cell.Code, Name = cell.Name, Language = cell.Language });
        using var kill = new CancellationTokenSource();
        await using var asked = interrupt.Register(() =>
        {
            _pipe.Send(new SessionMessage("interrupt"));
            kill.CancelAfter(s_patience);
        }).ConfigureAwait(false);
        await using var killed = kill.Token.Register(() => _process.Kill(entireProcessTree: true)).ConfigureAwait(false);
        while (await _pipe.ReceiveAsync().ConfigureAwait(false) is { } message)
        {
            if (message.Kind == "result")
            {
                ShowNativeErrors(output);
                return Result(message);
            }

            Show(message);
        }

        await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        await _echo.ConfigureAwait(false);
        return kill.IsCancellationRequested
            ? Failed(CellStatus.Interrupted, "Interrupted", $"{cell.Name} did not stop when asked; its process was ended.")
            : Failed(CellStatus.Error, "ProcessEnded", $"{cell.Name} ended the process ({ProcessEnd.Describe(_process.ExitCode, LastWords())})");
    }

    /// <summary>Hangs up, which ends the process; what it left running ends with it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _pipe.DisposeAsync().ConfigureAwait(false);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void Show(SessionMessage message)
    {
        var output = _outputs[message.Cell - 1];
        if (message.Kind == "stream")
            output.WriteStream(message.Name == "stdout" ? OutputStream.Stdout : OutputStream.Stderr, message.Text ?? "");
        else if (message.Kind == "display")
            output.Display(new DisplayData(new MimeBundle(message.Data!), message.DisplayId));
        else
            output.Update(new DisplayData(new MimeBundle(message.Data!), message.DisplayId));
    }

    private static CellResult Result(SessionMessage message) => new(
        Enum.Parse<CellStatus>(message.Status!),
        message.Data is { } data ? new MimeBundle(data) : null,
        message.Name is { } name ? new CellError(name, message.Error ?? "", message.Traceback ?? []) : null);

    private static CellResult Failed(CellStatus status, string name, string message) => new(status, null, new CellError(name, message, [message]));

    private string LastWords()
    {
        lock (_lastWords)
            return _lastWords.ToString();
    }

    private void ShowNativeErrors(ICellOutput output)
    {
        string text;
        lock (_lastWords)
        {
            text = _lastWords.ToString();
            _lastWords.Clear();
        }

        if (text.Length > 0)
            output.WriteStream(OutputStream.Stderr, text);
    }

    /// <summary>
    /// What arrives here was written past Console, by native code or by a dying runtime. Standard error waits for the cell's
    /// end: a process that dies writes a stack of any length, which only serves to find the reason.
    /// </summary>
    private async Task EchoAsync(StreamReader reader, OutputStream stream)
    {
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            lock (_lastWords)
            {
                if (stream == OutputStream.Stderr && _lastWords.Length < 20_000)
                    _lastWords.AppendLine(line);
            }

            ICellOutput? current;
            lock (_outputs)
                current = _outputs.LastOrDefault();
            if (stream == OutputStream.Stdout)
                current?.WriteStream(stream, line + "\n");
        }
    }
}
