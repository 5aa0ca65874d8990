namespace Microsoft.DotNet.Interactive;

/// <summary>
/// Which threads run the code of one cell. After an await a cell goes on where the thread pool likes, so the thread to
/// wake when the user interrupts changes; a pool thread must never keep a wake-up that was meant for the cell it ran.
/// </summary>
internal sealed class CellThreads
{
    private readonly Lock _gate = new();
    private int _active;
    private Thread? _main;
    private bool _wasInterrupted;

    /// <summary>True when no thread runs the cell's code: it waits in an await.</summary>
    public bool AreIdle
    {
        get { lock (_gate) return _active == 0; }
    }

    /// <summary>A thread begins to run code of the cell. Must not throw, or the process ends.</summary>
    public void Enter()
    {
        try
        {
            lock (_gate) _active++;
        }
        catch (ThreadInterruptedException)
        {
            // The wake-up came while waiting for the lock; it is meant for the code that follows.
            Enter();
            Thread.CurrentThread.Interrupt();
        }
    }

    /// <summary>The thread at hand runs the top level of the cell from here on.</summary>
    public void BecomeMain()
    {
        lock (_gate) _main = Thread.CurrentThread;
    }

    /// <summary>Wakes the thread that runs the top level out of a sleep, wait or lock.</summary>
    public void InterruptMain()
    {
        lock (_gate)
        {
            _wasInterrupted = _main is not null;
            _main?.Interrupt();
        }
    }

    /// <summary>The thread at hand no longer runs code of the cell. Must not throw, or the process ends.</summary>
    public void Leave()
    {
        while (!TryLeave())
        {
            // The wake-up arrived while waiting for the lock: it is used up now.
        }
    }

    private bool TryLeave()
    {
        try
        {
            var mayBeInterrupted = false;
            lock (_gate)
            {
                _active--;
                if (_main == Thread.CurrentThread)
                {
                    mayBeInterrupted = _wasInterrupted;
                    _main = null;
                    _wasInterrupted = false;
                }
            }

            if (mayBeInterrupted) UseUpInterrupt();
            return true;
        }
        catch (ThreadInterruptedException)
        {
            return false;
        }
    }

    private static void UseUpInterrupt()
    {
        try
        {
            Thread.Sleep(1);
        }
        catch (ThreadInterruptedException)
        {
            // That was it.
        }
    }
}
