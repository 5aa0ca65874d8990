using System.Runtime.CompilerServices;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// What the engine writes into a cell's loops, awaits and recursions, so that an interrupt ends a busy cell without
/// killing the process. Cells never call it by hand.
/// </summary>
public static class CellGuard
{
    /// <summary>Ends this code if the cell it belongs to was interrupted; other cells' code goes on.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void Check()
    {
        if (KernelInvocationContext.Current is { CancellationToken.IsCancellationRequested: true }) throw Interruption();
    }

    /// <summary>Stands before each statement of a cell's top level: says which line runs, for errors whose own line is unknown.</summary>
    public static void At(int line)
    {
        if (KernelInvocationContext.Current is { } cell) cell.Line = line;
    }

    /// <summary>Stands between the statements of a cell's top level: like <see cref="Check"/>, and says which thread runs it now.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void Resume()
    {
        Check();
        KernelInvocationContext.Current?.Threads.BecomeMain();
    }

    /// <summary>Stands at the head of functions that call themselves: a runaway recursion ends here and not in a dead process.</summary>
    /// <exception cref="InsufficientExecutionStackException">The recursion is too deep.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void Enter(bool stopRequested)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (stopRequested) Check();
    }

    /// <summary>What a loop throws when it is asked to stop.</summary>
    public static Exception Interruption() => new OperationCanceledException(
        "The cell was interrupted. If it was not this one: a function of an interrupted cell that still runs was called; run that cell again.");
}
