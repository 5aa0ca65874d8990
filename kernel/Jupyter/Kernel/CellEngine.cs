using AlgoAcademy.Scripting;

namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>What the kernel needs of an engine, as functions: the wire layers can be tested without a compiler.</summary>
internal sealed record CellEngine
{
    /// <summary>Runs one cell; a user's mistake is a result, not an exception.</summary>
    public required Func<CellSource, ICellOutput, CancellationToken, Task<CellResult>> RunAsync { get; init; }

    /// <summary>Whether text typed at a console is a whole submission.</summary>
    public required Func<string, Completeness> CheckComplete { get; init; }

    /// <summary>How code may go on at a cursor (UTF-16 units).</summary>
    public required Func<string, int, CancellationToken, Task<CompletionList>> CompleteAsync { get; init; }

    /// <summary>What is known about the name at a cursor (UTF-16 units); null when nothing is.</summary>
    public required Func<string, int, CancellationToken, Task<Inspection?>> InspectAsync { get; init; }

    /// <summary>Loads and compiles in advance what the first cell will need.</summary>
    public required Func<CancellationToken, Task> WarmUpAsync { get; init; }

    /// <summary>Ends the engine.</summary>
    public required Func<ValueTask> DisposeAsync { get; init; }

    /// <summary>The C# engine.</summary>
    public static CellEngine CSharp(SessionOptions options)
    {
        var session = new ScriptSession(options);
        return new CellEngine
        {
            RunAsync = session.RunAsync,
            CheckComplete = ScriptSession.CheckComplete,
            CompleteAsync = session.CompleteAsync,
            InspectAsync = session.InspectAsync,
            WarmUpAsync = session.WarmUpAsync,
            DisposeAsync = session.DisposeAsync,
        };
    }
}
