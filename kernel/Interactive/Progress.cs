using System.Diagnostics;

using Microsoft.DotNet.Interactive;

namespace System;

/// <summary>
/// A progress bar in a cell's output: part done, rate, time left. It updates in place at most ten times a second, may be advanced
/// from any thread, and ends its loop when the user interrupts the cell.
/// </summary>
/// <example><code>
/// foreach (var day in Progress.Over(days, "Backtest")) Run(day);
///
/// using (var progress = new Progress(1000, "Sweep")) Parallel.For(0, 1000, i =&gt; { Try(i); progress.Advance(); });
/// </code></example>
public sealed class Progress : IProgress<double>, IProgress<int>, IDisposable
{
    private static readonly TimeSpan BetweenUpdates = TimeSpan.FromMilliseconds(100);

    private readonly KernelInvocationContext _context = KernelInvocationContext.Required;
    private readonly Lock _gate = new();
    private readonly DisplayedValue _display;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly string _title;
    private TimeSpan _shown;
    private double _done;
    private bool _ended;

    /// <summary>Shows an empty bar.</summary>
    /// <param name="total">How many steps there are; null when nobody knows: then the bar shows only how many are done.</param>
    /// <param name="title">What is being done.</param>
    /// <exception cref="ArgumentOutOfRangeException">A total below zero.</exception>
    public Progress(long? total = null, string title = "")
    {
        if (total < 0) throw new ArgumentOutOfRangeException(nameof(total), total, "total must be zero or more steps, or null when nobody knows.");
        Total = total;
        _title = title;
        _display = _context.Display(Bar(TimeSpan.Zero));
    }

    /// <summary>How many steps there are; null when nobody knows.</summary>
    public long? Total { get; }

    /// <summary>How many steps are done.</summary>
    public double Done
    {
        get
        {
            lock (_gate) return _done;
        }
    }

    /// <summary>Goes through a sequence and shows how far it is; a collection's size is its total.</summary>
    public static IEnumerable<T> Over<T>(IEnumerable<T> items, string title = "")
    {
        ArgumentNullException.ThrowIfNull(items);
        return OverItems(items, items.TryGetNonEnumeratedCount(out var count) ? count : null, title);
    }

    /// <summary>Goes through an asynchronous sequence and shows how far it is.</summary>
    /// <param name="items">The sequence.</param>
    /// <param name="total">How many there will be; null when nobody knows.</param>
    /// <param name="title">What is being done.</param>
    public static async IAsyncEnumerable<T> Over<T>(IAsyncEnumerable<T> items, long? total = null, string title = "")
    {
        ArgumentNullException.ThrowIfNull(items);
        using var progress = new Progress(total, title);
        await foreach (var item in items)
        {
            yield return item;
            progress.Advance();
        }
    }

    /// <summary>Counts steps as done.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public void Advance(double steps = 1) => Set(done => done + steps);

    /// <summary>Says how many steps are done in all.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public void Report(int value) => Set(_ => value);

    /// <summary>Says which part is done: a number of steps, or a fraction from 0 to 1 where the total is 1.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public void Report(double value) => Set(_ => value);

    /// <summary>Shows the last state, with the time it took.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_ended) return;
            _ended = true;
            _display.Update(Bar(Stopwatch.GetElapsedTime(_started)));
        }
    }

    private static IEnumerable<T> OverItems<T>(IEnumerable<T> items, long? total, string title)
    {
        using var progress = new Progress(total, title);
        foreach (var item in items)
        {
            yield return item;
            progress.Advance();
        }
    }

    private void Set(Func<double, double> change)
    {
        _context.CancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _done = change(_done);
            var elapsed = Stopwatch.GetElapsedTime(_started);
            if (_ended || elapsed - _shown < BetweenUpdates) return;
            _shown = elapsed;
            _display.Update(Bar(elapsed));
        }
    }

    private ProgressBar Bar(TimeSpan elapsed) => new(_title, _done, Total, elapsed, _ended);
}
