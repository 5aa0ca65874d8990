using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>Text for the error output.</summary>
public sealed class StandardErrorValueProduced(KernelCommand? command, IReadOnlyCollection<FormattedValue> formattedValues) : KernelEvent(command)
{
    /// <summary>The text.</summary>
    public string Text { get; } = formattedValues?.FirstOrDefault()?.Value ?? "";
}
