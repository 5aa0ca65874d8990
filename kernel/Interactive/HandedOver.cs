using System.Collections.Concurrent;
using System.ComponentModel;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// Where the engine leaves a value for a cell it is about to run: <c>#!set</c> declares a variable whose value no C# text can spell,
/// and a secret must not stand in one.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HandedOver
{
    private static readonly ConcurrentDictionary<string, object?> Values = new();

    /// <summary>Takes the value away; each can be taken once.</summary>
    public static T Take<T>(string ticket) => Values.TryRemove(ticket, out var value)
        ? (T)value!
        : throw new InvalidOperationException("This value was handed over to another cell and has been taken.");

    internal static string Leave(object? value)
    {
        var ticket = Guid.NewGuid().ToString("N");
        Values[ticket] = value;
        return ticket;
    }
}
