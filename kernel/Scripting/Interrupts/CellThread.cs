using System.Globalization;
using System.Reflection;
using AlgoAcademy.Scripting.Engine;
using Microsoft.DotNet.Interactive;

namespace AlgoAcademy.Scripting.Interrupts;

/// <summary>
/// Runs the code of one cell on a thread of its own, so that an interrupt can end it in three steps, each harsher:
/// the checks written into the code, Thread.Interrupt for what sleeps or waits, and letting go of the thread.
/// </summary>
internal sealed class CellThread
{
    // Deep recursion is something students write; the default stack of a thread is an eighth of this.
    private const int StackSize = 16 * 1024 * 1024;
    private static readonly TimeSpan BeforeThreadInterrupt = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BeforeLettingGo = TimeSpan.FromMilliseconds(900);

    private readonly TaskCompletionSource<CellOutcome> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LinkedCell _cell;
    private readonly StopSigns _signs;
    private readonly FieldInfo? _sign;
    private readonly KernelInvocationContext _context;
    private readonly Thread _thread;

    private CellThread(LinkedCell cell, StopSigns signs, KernelInvocationContext context)
    {
        _cell = cell;
        _signs = signs;
        _sign = cell.Code is null ? null : signs.Add(cell.Code);
        _context = context;
        _thread = new Thread(Run, StackSize) { IsBackground = true, Name = "cell" };
    }

    /// <summary>Runs a cell's code; completes within about a second of the context's cancellation.</summary>
    public static async Task<CellOutcome> RunAsync(LinkedCell linked, StopSigns signs, KernelInvocationContext context)
    {
        var cell = new CellThread(linked, signs, context);
        cell._thread.Start();
        var interrupted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.CancellationToken.Register(interrupted.SetResult);
        await Task.WhenAny(cell._ended.Task, interrupted.Task);
        return cell._ended.Task.IsCompleted ? await cell._ended.Task : await cell.StopAsync();
    }

    private void Run()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        KernelInvocationContext.Current = _context;
        _context.Threads.BecomeMain();
        try
        {
            var task = _cell.Start();
            _ = task.ContinueWith(EndWith, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
        catch (Exception exception)
        {
            End(exception);
        }
        finally
        {
            KernelInvocationContext.Current = null;
        }
    }

    private void EndWith(Task<object?> task)
    {
        if (task.IsCompletedSuccessfully) _ended.TrySetResult(new CellOutcome(task.Result));
        else if (task.IsCanceled) End(CancellationOf(task));
        else End(task.Exception!.InnerException!);
    }

    // A cancelled task keeps what was thrown, but tells it only to whoever waits for it.
    private static OperationCanceledException CancellationOf(Task task)
    {
        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException exception)
        {
            return exception;
        }

        throw new InvalidOperationException("Only a task that was cancelled is asked why.");
    }

    private void End(Exception exception)
    {
        if (exception is TargetInvocationException { InnerException: { } inner }) exception = inner;
        _ended.TrySetResult(new CellOutcome(Exception: exception, WasInterrupted: _context.CancellationToken.IsCancellationRequested));
    }

    private async Task<CellOutcome> StopAsync()
    {
        _signs.Raise();
        try
        {
            if (await EndsWithinAsync(BeforeThreadInterrupt)) return await Stopped();
            // An await has no thread to interrupt: what continues after it meets a check first.
            if (_context.Threads.AreIdle) return new CellOutcome(WasInterrupted: true);
            _context.Threads.InterruptMain();
            if (await EndsWithinAsync(BeforeLettingGo)) return await Stopped();
            return new CellOutcome(WasInterrupted: true, WasAbandoned: true);
        }
        finally
        {
            // Only a thread that runs on needs its sign; a suspended cell meets a check of its own after its await.
            _signs.Lower(_context.Threads.AreIdle ? null : _sign, _ended.Task);
        }
    }

    private async Task<CellOutcome> Stopped() => (await _ended.Task) with { WasInterrupted = true };

    private async Task<bool> EndsWithinAsync(TimeSpan time) =>
        await Task.WhenAny(_ended.Task, Task.Delay(time)) == _ended.Task;
}
