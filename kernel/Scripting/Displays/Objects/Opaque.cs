using System.Reflection;

namespace AlgoAcademy.Scripting.Displays.Objects;

/// <summary>
/// Values whose members must not be read: reading them waits, computes or walks the whole framework. They are a line.
/// </summary>
internal static class Opaque
{
    private static readonly Type[] Bases =
    [
        typeof(Task), typeof(Delegate), typeof(MemberInfo), typeof(Assembly), typeof(Module), typeof(ParameterInfo), typeof(Stream),
        typeof(Thread), typeof(WaitHandle), typeof(System.Threading.CancellationTokenSource), typeof(AppDomain), typeof(TextReader), typeof(TextWriter),
    ];

    public static bool Contains(Type type) =>
        Bases.Any(b => b.IsAssignableFrom(type)) || type == typeof(CancellationToken) || IsLazy(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    /// <summary>The line about such a value; null for all others.</summary>
    public static string? Describe(object value)
    {
        var type = value.GetType();
        if (!Contains(type)) return null;
        var name = TypeNames.Of(type);
        return value switch
        {
            // The result of a task that still runs would be waited for.
            Task { Exception.InnerException: { } e } => $"Task (failed: {e.Message})",
            Task task => $"{TaskName(type)} ({task.Status}): await it to get its result",
            Delegate method => $"{name} → {method.Method.Name}",
            MemberInfo or Assembly or Module or ParameterInfo => value.ToString(),
            _ when IsLazy(type) => (bool)type.GetProperty(nameof(Lazy<int>.IsValueCreated))!.GetValue(value)! ? $"{name} (created)" : $"{name} (not created yet)",
            _ => name,
        };
    }

    private static bool IsLazy(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>);

    // What runs is a compiler-made subclass; its user knows it as a Task.
    private static string TaskName(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType!)
        {
            if (current == typeof(Task)) return "Task";
            if (current.IsGenericType && current.GetGenericTypeDefinition() == typeof(Task<>))
            {
                var result = current.GetGenericArguments()[0];
                return result.Name == "VoidTaskResult" ? "Task" : $"Task<{TypeNames.Of(result)}>";
            }
        }

        return "Task";
    }
}
