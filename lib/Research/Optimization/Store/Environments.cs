using System.Reflection;

namespace AlgoAcademy.Research;

/// <summary>The objects in which a compiler keeps captured variables: closures, the cells of a script, and the delegate's own target.</summary>
internal sealed class Environments
{
    private readonly List<object> known = [];

    internal static bool IsClosure(Type type) =>
        type.Name.Contains("DisplayClass", StringComparison.Ordinal) || type.Name.StartsWith("<>c", StringComparison.Ordinal)
        || IsCell(type);

    /// <summary>A cell of a notebook or a part of a script: its variables are fields of a class that has this method.</summary>
    private static bool IsCell(Type type) => type.GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) is not null;

    /// <summary>An object and the closures it holds on to.</summary>
    internal void Add(object environment)
    {
        if (known.Exists(other => ReferenceEquals(other, environment)))
        {
            return;
        }

        known.Add(environment);
        foreach (var field in environment.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (field.GetValue(environment) is { } inner && IsClosure(inner.GetType()))
            {
                Add(inner);
            }
            else if (field.Name.Contains("__this", StringComparison.Ordinal) && field.GetValue(environment) is { } self)
            {
                Add(self);
            }
        }
    }

    internal IReadOnlyList<object?> Of(Type type) => [.. known.Where(type.IsInstanceOfType)];
}
