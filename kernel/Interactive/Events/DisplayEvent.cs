using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>A value to be shown.</summary>
/// <param name="value">The value.</param>
/// <param name="command">The command that produced it.</param>
/// <param name="formattedValues">The value in MIME types, where it is already formatted.</param>
public abstract class DisplayEvent(object? value, KernelCommand? command, IReadOnlyCollection<FormattedValue>? formattedValues) : KernelEvent(command)
{
    /// <summary>The value.</summary>
    public object? Value { get; } = value;

    /// <summary>The value in MIME types; empty when it is yet to be formatted.</summary>
    public IReadOnlyList<FormattedValue> FormattedValues { get; } = [.. formattedValues ?? []];
}
