using System.Reflection;

namespace AlgoAcademy.Research;

/// <summary>The objects in which a compiler keeps captured variables: closures, the cells of a script, and the delegate's own target.</summary>
internal sealed class Environments
{
    private readonly List<object> known = [];

    internal static bool IsClosure(Type type) =>
        type.Name.Contains("DisplayClass", StringComparison.Ordinal) || type.Name.StartsWith("<>c", StringComparison.Ordinal)
        || type.Name.StartsWith("Submission#", StringComparison.Ordinal);

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
