namespace AlgoAcademy.Scripting.Tests;

/// <summary>A session in a temporary folder, with cells numbered as they run.</summary>
public sealed class TestNotebook : IAsyncDisposable
{
    private int _count;

    public TestNotebook()
    {
        Folder = Directory.CreateTempSubdirectory("notebook-").FullName;
        Session = Restart();
    }

    public string Folder { get; }

    public ScriptSession Session { get; }

    public CollectedOutput Output { get; private set; } = new();

    public Task<CellResult> RunAsync(string code, CancellationToken interrupt = default) => RunAsync(code, new CollectedOutput(), interrupt);

    public Task<CellResult> RunAsync(string code, CollectedOutput output, CancellationToken interrupt = default)
    {
        Output = output;
        return Session.RunAsync(new CellSource(code, $"cell {++_count}"), output, interrupt);
    }

    /// <summary>Runs a cell that must succeed and returns the text/plain of its value.</summary>
    public async Task<string?> ValueAsync(string code)
    {
        var result = await RunAsync(code);
        Assert.True(result.Status == CellStatus.Ok, result.Error is { } e ? string.Join('\n', e.Traceback) : "interrupted");
        return result.Value?.Data["text/plain"];
    }

    /// <summary>Another session in the same folder, as after a kernel restart.</summary>
    public ScriptSession Restart() => new(new SessionOptions
    {
        WorkingDirectory = Folder,
        CacheDirectory = Path.Combine(Folder, "cache"),
        UseColor = false,
    });

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
