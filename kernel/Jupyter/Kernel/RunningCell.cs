namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>The cell that runs now, so that an interrupt from another thread can reach it.</summary>
internal sealed class RunningCell
{
    private readonly Lock _lock = new();
    private Run? _current;

    /// <summary>Marks a cell as running until the result is disposed.</summary>
    /// <param name="request">The request that runs it.</param>
    public Run Begin(Request request)
    {
        var run = new Run(request);
        lock (_lock)
            _current = run;
        return run;
    }

    /// <summary>Interrupts the running cell; nothing happens when none runs.</summary>
    public void Interrupt()
    {
        Run? run;
        lock (_lock)
            run = _current;
        run?.Cancel();
    }

    /// <summary>Does something with the running cell's request while it cannot end; nothing when no cell runs.</summary>
    public void WhileRunning(Action<Request> act)
    {
        Run? run;
        lock (_lock)
            run = _current;
        run?.WhileRunning(act);
    }

    /// <summary>The time from the start of a cell to its end.</summary>
    internal sealed class Run(Request request) : IDisposable
    {
        private readonly CancellationTokenSource _source = new();
        private CancellationToken? _token;
        private readonly Lock _ending = new();

        /// <summary>Cancelled by an interrupt.</summary>
        public CancellationToken Token => _token ??= _source.Token;

        /// <summary>True once the cell has replied; what it left in the background may live on.</summary>
        public bool HasEnded { get; private set; }

        /// <summary>Interrupts the cell unless it has ended.</summary>
        public void Cancel()
        {
            lock (_ending)
            {
                if (!HasEnded)
                    _source.Cancel();
            }
        }

        /// <summary>Does something unless the cell has ended, and keeps it from ending meanwhile.</summary>
        public void WhileRunning(Action<Request> act)
        {
            lock (_ending)
            {
                if (!HasEnded)
                    act(request);
            }
        }

        public void Dispose()
        {
            lock (_ending)
            {
                HasEnded = true;
                _source.Dispose();
            }
        }
    }
}
