namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>What the handlers of one kernel share.</summary>
/// <param name="log">The terminal Jupyter runs in.</param>
/// <param name="historyFile">Where cells are kept between sessions; null to keep nothing.</param>
internal sealed class KernelState(TextWriter log, string? historyFile) : IDisposable
{
    /// <summary>The terminal Jupyter runs in; never a cell's output.</summary>
    public TextWriter Log => log;

    public RunningCell Running { get; } = new();

    public InputBroker Input { get; } = new(log);

    public History History { get; } = new(historyFile is null ? null : new HistoryFile(historyFile, log));

    public void Dispose() => Input.Dispose();
}
