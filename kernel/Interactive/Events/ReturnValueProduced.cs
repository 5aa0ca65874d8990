using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>The value of the last expression of code that was sent.</summary>
public sealed class ReturnValueProduced(KernelCommand? command, IReadOnlyCollection<FormattedValue>? formattedValues = null, object? value = null)
    : DisplayEvent(value, command, formattedValues);
