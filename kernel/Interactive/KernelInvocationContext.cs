using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// The cell that is running. It flows with the execution context, so that output of a task or thread which outlives
/// its cell still belongs to the cell that started it.
/// </summary>
public sealed class KernelInvocationContext
{
    private static readonly AsyncLocal<KernelInvocationContext?> Ambient = new(OnChanged);

    private readonly CellThreads _threads = new();

    internal KernelInvocationContext(CellChannel channel, CancellationToken cancellationToken)
    {
        Channel = channel;
        CancellationToken = cancellationToken;
    }

    /// <summary>The cell whose code is running here, or null outside of any cell.</summary>
    public static KernelInvocationContext? Current
    {
        get => Ambient.Value;
        internal set => Ambient.Value = value;
    }

    /// <summary>Cancelled when the user interrupts the cell.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The kernel that runs the cell.</summary>
    public Kernel HandlingKernel => Kernel.Root;

    internal CellChannel Channel { get; }

    /// <summary>First line, from 1, of the top-level statement that runs; 0 before the first.</summary>
    internal int Line { get; set; }

    /// <summary>The threads that run the cell's code at this moment.</summary>
    internal CellThreads Threads => _threads;

    /// <summary>The running cell, or an exception that says why there is none.</summary>
    internal static KernelInvocationContext Required =>
        Current ?? throw new InvalidOperationException("Displays and input work only while a cell runs: no cell is running on this thread.");

    /// <summary>Shows a value in the given MIME types, or in those its type prefers when none is named.</summary>
    public DisplayedValue Display(object? value, params string[] mimeTypes) => DisplayedValue.Show(this, value, mimeTypes);

    /// <summary>Shows text that already is of the given MIME type.</summary>
    public DisplayedValue DisplayAs(string content, string mimeType) =>
        DisplayedValue.Show(this, new FormattedContent(content, mimeType), [mimeType]);

    /// <summary>Shows what an event carries: values already formatted, or text for the streams. Other events are for the retired kernel's clients.</summary>
    public void Publish(KernelEvent kernelEvent)
    {
        switch (kernelEvent)
        {
            case StandardErrorValueProduced error:
                Channel.Write(true, error.Text);
                break;
            case StandardOutputValueProduced output:
                Channel.Write(false, output.Text);
                break;
            case DisplayEvent { FormattedValues: [var first, ..] }:
                DisplayAs(first.Value, first.MimeType);
                break;
            case DisplayEvent display:
                Display(display.Value);
                break;
        }
    }

    // Called on a thread whenever it begins or ends to run code of a cell: a start, a continuation after an await, a task.
    private static void OnChanged(AsyncLocalValueChangedArgs<KernelInvocationContext?> change)
    {
        change.PreviousValue?._threads.Leave();
        change.CurrentValue?._threads.Enter();
    }
}
