namespace AlgoAcademy.Jupyter.Kernel;

/// <summary>What the handlers of one kernel share.</summary>
internal sealed class KernelState(TextWriter log) : IDisposable
{
    /// <summary>The terminal Jupyter runs in; never a cell's output.</summary>
    public TextWriter Log => log;

    public RunningCell Running { get; } = new();

    public InputBroker Input { get; } = new(log);

    public History History { get; } = new();

    public void Dispose() => Input.Dispose();
}
