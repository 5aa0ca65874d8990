using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>Text for the standard output.</summary>
public sealed class StandardOutputValueProduced(KernelCommand? command, IReadOnlyCollection<FormattedValue> formattedValues) : KernelEvent(command)
{
    /// <summary>The text.</summary>
    public string Text { get; } = formattedValues?.FirstOrDefault()?.Value ?? "";
}
