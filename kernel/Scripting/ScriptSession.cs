using AlgoAcademy.Scripting.Completion;
using AlgoAcademy.Scripting.Streams;

namespace AlgoAcademy.Scripting;

/// <summary>
/// One running notebook: cells go in as text, results and displays come out. Cells run one at a time and see each
/// other's variables, types and usings. What a user gets wrong is a <see cref="CellResult"/>; only a fault of the engine throws.
/// </summary>
public sealed class ScriptSession : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SessionParts _parts;
    private readonly Assistant _assistant;
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _gate = new();
    private CancellationTokenSource? _warmUp;

    /// <summary>Opens an empty session; nothing is compiled yet.</summary>
    /// <exception cref="ArgumentException">A folder of <paramref name="options"/> is not an absolute path.</exception>
    public ScriptSession(SessionOptions options)
    {
        RequireAbsolute(options.WorkingDirectory, nameof(options.WorkingDirectory));
        RequireAbsolute(options.CacheDirectory, nameof(options.CacheDirectory));
        _parts = SessionParts.Create(options);
        _assistant = new Assistant(options, _parts.Chain);
        ConsoleCapture.Install();
    }

    /// <summary>Says whether the text is a whole cell, without running anything; directives and other languages count as whole lines.</summary>
    public static Completeness CheckComplete(string code) => CellCompleteness.Of(code);

    /// <summary>How a cell may go on at a cursor (UTF-16 units); answers also while a cell runs.</summary>
    public Task<CompletionList> CompleteAsync(string code, int cursor, CancellationToken cancellationToken) =>
        Task.Run(() => _assistant.Complete(code, cursor, cancellationToken), cancellationToken);

    /// <summary>What is known about the name at a cursor (UTF-16 units), or null; answers also while a cell runs.</summary>
    public Task<Inspection?> InspectAsync(string code, int cursor, CancellationToken cancellationToken) =>
        Task.Run(() => _assistant.Inspect(code, cursor, cancellationToken), cancellationToken);

    /// <summary>
    /// Compiles and runs trivial cells on the real engine, so that the first cell of a person is fast.
    /// A cell that arrives meanwhile cuts it short; the session's state does not change.
    /// </summary>
    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        lock (_gate) _warmUp = stop;
        try
        {
            await _turn.WaitAsync(stop.Token);
            try
            {
                await Task.Run(() => WarmUp.RunAsync(_parts.Options, stop.Token), stop.Token);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Being cut short is how a warm-up normally ends in a busy kernel.
        }
        finally
        {
            lock (_gate) _warmUp = null;
        }
    }

    /// <summary>Runs one cell to its end. Waits for its turn when another one is running.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="output">Where its output goes, also output of its tasks after the cell ended.</param>
    /// <param name="interrupt">Stops the cell within about a second; the session's state is kept.</param>
    public async Task<CellResult> RunAsync(CellSource cell, ICellOutput output, CancellationToken interrupt)
    {
        lock (_gate) _warmUp?.Cancel();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(interrupt, _closing.Token);
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            var run = new CellRun(_parts, output, stop.Token);
            return await Task.Run(() => run.ExecuteAsync(cell), CancellationToken.None);
        }
        finally
        {
            _turn.Release();
            _parts.Options.CellEnded?.Invoke();
        }
    }

    /// <summary>Interrupts a running cell and ends the session. Assemblies stay loaded until the process ends: .NET cannot unload what native code may use.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _turn.WaitAsync(CancellationToken.None);
        _turn.Dispose();
        _closing.Dispose();
    }

    private static void RequireAbsolute(string path, string name)
    {
        if (!Path.IsPathFullyQualified(path))
        {
            throw new ArgumentException($"{name} must be an absolute path; was \"{path}\".", nameof(path));
        }
    }
}
