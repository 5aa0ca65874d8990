using System.Reflection;

namespace AlgoAcademy.Scripting.Displays.Known;

/// <summary>Members of objects whose types the engine does not reference, by name.</summary>
internal static class LateBound
{
    /// <summary>The value of a public property.</summary>
    /// <exception cref="MissingMemberException">The type has none of this name: it is of a version we do not know.</exception>
    public static T Get<T>(object target, string property)
    {
        var type = target.GetType();
        var found = type.GetProperties().FirstOrDefault(p => p.Name == property && p.GetIndexParameters().Length == 0)
            ?? type.GetInterfaces().Select(i => i.GetProperty(property)).FirstOrDefault(p => p is not null)
            ?? throw new MissingMemberException(type.FullName, property);
        return (T)found.GetValue(target)!;
    }

    /// <summary>The result of a public method, or indexer ("Item"), that takes arguments of exactly these types.</summary>
    /// <exception cref="MissingMemberException">The type has none such.</exception>
    public static object? Call(object target, string method, params object[] arguments)
    {
        var types = Array.ConvertAll(arguments, a => a.GetType());
        var found = target.GetType().GetMethod(method, types)
            ?? target.GetType().GetInterfaces().Select(i => i.GetMethod(method, types)).FirstOrDefault(m => m is not null)
            ?? throw new MissingMemberException(target.GetType().FullName, method);
        return found.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    /// <summary>The result of a public static method with one parameter that takes the argument; null when there is no such method.</summary>
    public static object? CallStatic(Type? type, string method, object argument) =>
        type?.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(m => m.Name == method && m.GetParameters() is [var p] && p.ParameterType.IsInstanceOfType(argument))
            ?.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null);
}
