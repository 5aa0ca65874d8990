using System.IO.Pipes;
using System.Runtime.InteropServices;
using AlgoAcademy.Runner.Places;
using AlgoAcademy.Scripting;

namespace AlgoAcademy.Runner.Sessions;

/// <summary>
/// The process that runs the cells of one notebook, apart from the runner: a stack overflow or Environment.Exit ends it,
/// and the runner lives to tell.
/// </summary>
internal static class SessionServer
{
    /// <summary>Serves the runner behind a pipe until it hangs up.</summary>
    public static async Task RunAsync(string pipeName, string folder)
    {
        // Ctrl-C reaches every process of the terminal; here the runner decides what it stops.
        using var ignored = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        var stream = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        await stream.ConnectAsync(30_000).ConfigureAwait(false);
        var pipe = new SessionPipe(stream);
        await using var closing = pipe.ConfigureAwait(false);
        var session = new ScriptSession(new SessionOptions { WorkingDirectory = folder, CacheDirectory = AcademyHome.Cache, ReadNotebook = ImportedNotebook.Read, CellEnded = StartRecord.CellEnded });
        CancellationTokenSource? interrupt = null;
        Task running = Task.CompletedTask;
        while (await pipe.ReceiveAsync().ConfigureAwait(false) is { } request)
        {
            if (request.Kind == "interrupt")
            {
                if (interrupt is not null)
                    await interrupt.CancelAsync().ConfigureAwait(false);
                continue;
            }

            await running.ConfigureAwait(false);
            interrupt?.Dispose();
            interrupt = new CancellationTokenSource();
            running = RunCellAsync(session, request, pipe, interrupt.Token);
        }

        interrupt?.Dispose();
    }

    private static async Task RunCellAsync(ScriptSession session, SessionMessage request, SessionPipe pipe, CancellationToken interrupt)
    {
        var cell = new CellSource(request.Text ?? "", request.Name ?? "cell", request.Language);
        var result = await session.RunAsync(cell, new PipedOutput(pipe, request.Cell), interrupt).ConfigureAwait(false);
        pipe.Send(new SessionMessage("result")
        {
            Cell = request.Cell,
            Status = result.Status.ToString(),
            Data = result.Value?.Data,
            Name = result.Error?.Name,
            Error = result.Error?.Message,
            Traceback = result.Error?.Traceback,
        });
    }
}
