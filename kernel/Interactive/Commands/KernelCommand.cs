namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Something a kernel is asked to do.</summary>
public abstract class KernelCommand(string? targetKernelName = null)
{
    /// <summary>The kernel or language that is to do it; null for the one that runs the cell.</summary>
    public string? TargetKernelName { get; } = targetKernelName;
}
