using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>The command failed.</summary>
/// <param name="message">Why.</param>
/// <param name="command">The command.</param>
public sealed class CommandFailed(string message, KernelCommand command) : KernelEvent(command)
{
    /// <summary>Why.</summary>
    public string Message { get; } = message;
}
