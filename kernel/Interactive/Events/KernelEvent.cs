using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>Something that happened while a command was carried out.</summary>
public abstract class KernelEvent(KernelCommand? command)
{
    /// <summary>The command, or null.</summary>
    public KernelCommand? Command { get; } = command;
}
