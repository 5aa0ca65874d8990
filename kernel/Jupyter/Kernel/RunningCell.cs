namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>The cell that runs now, so that an interrupt from another thread can reach it.</summary>
internal sealed class RunningCell
{
    private readonly Lock _lock = new();
    private Run? _current;

    /// <summary>Marks a cell as running until the result is disposed.</summary>
    public Run Begin()
    {
        var run = new Run();
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

    /// <summary>The time from the start of a cell to its end.</summary>
    internal sealed class Run : IDisposable
    {
        private readonly CancellationTokenSource _source = new();
        private readonly Lock _ending = new();

        public Run() => Token = _source.Token;

        /// <summary>Cancelled by an interrupt.</summary>
        public CancellationToken Token { get; }

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
