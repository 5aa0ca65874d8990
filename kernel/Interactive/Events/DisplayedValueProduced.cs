using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>Code displays a value.</summary>
public sealed class DisplayedValueProduced(object? value, KernelCommand? command, IReadOnlyCollection<FormattedValue>? formattedValues = null, string? valueId = null)
    : DisplayEvent(value, command, formattedValues)
{
    /// <summary>The id under which the display could be updated.</summary>
    public string? ValueId { get; } = valueId;
}
