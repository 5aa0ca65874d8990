namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>
/// Creates the engine in the background and warms it up once nobody has asked for anything for a while. A warm-up makes
/// a person's first cell fast but would delay a client that sends at once, so a request that needs the engine cuts it short.
/// </summary>
internal sealed class EngineStart(Func<CellEngine> create, TimeSpan idleBeforeWarmUp, TextWriter log) : IAsyncDisposable
{
    private readonly CancellationTokenSource _needed = new();
    private Task<CellEngine>? _created;
    private Task _warmedUp = Task.CompletedTask;
    private long _lastRequest = Environment.TickCount64;

    /// <summary>Starts the creation; returns at once.</summary>
    public void Begin()
    {
        _created = Task.Run(create);
        _warmedUp = Task.Run(WarmUpWhenIdleAsync);
    }

    /// <summary>Tells that a request came in: whoever asks something may soon ask for a cell.</summary>
    public void Touch() => Interlocked.Exchange(ref _lastRequest, Environment.TickCount64);

    /// <summary>The engine, with no warm-up running any more.</summary>
    public async Task<CellEngine> ReadyAsync()
    {
        if (_created is null)
            throw new InvalidOperationException("Begin must be called before the engine is asked for.");
        if (!_needed.IsCancellationRequested)
            await _needed.CancelAsync();
        await _warmedUp;
        return await _created;
    }

    public async ValueTask DisposeAsync()
    {
        await _needed.CancelAsync();
        await _warmedUp;
        if (_created is { IsCompletedSuccessfully: true })
            await (await _created).DisposeAsync();
        _needed.Dispose();
    }

    // Never faults: a failed creation or warm-up is logged here and shown by the first cell that needs the engine.
    private async Task WarmUpWhenIdleAsync()
    {
        try
        {
            var engine = await _created!.WaitAsync(_needed.Token);
            for (var left = IdleLeft(); left > TimeSpan.Zero; left = IdleLeft())
                await Task.Delay(left, _needed.Token);
            await engine.WarmUpAsync(_needed.Token);
        }
        catch (OperationCanceledException) when (_needed.IsCancellationRequested)
        {
            // A cell came first; it warms what it needs.
        }
        catch (Exception e)
        {
            await log.WriteLineAsync($"The C# engine could not be warmed up: {e}");
        }
    }

    private TimeSpan IdleLeft() =>
        idleBeforeWarmUp - TimeSpan.FromMilliseconds(Environment.TickCount64 - Interlocked.Read(ref _lastRequest));
}
