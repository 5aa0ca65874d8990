using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace AlgoAcademy.Scripting.Displays.Objects;

/// <summary>Types as C# writes them: <c>List&lt;int&gt;</c>, <c>double[,]</c>, <c>int?</c>.</summary>
internal static class TypeNames
{
    private static readonly ConcurrentDictionary<Type, string> Cache = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    /// <summary>The name without namespace; empty for an anonymous type.</summary>
    public static string Of(Type type) => Cache.GetOrAdd(type, Compose);

    /// <summary>The name with its namespace, for a type that is itself the value.</summary>
    public static string Full(Type type)
    {
        // The classes that cells become are no part of a name that a user wrote.
        var inCell = type.DeclaringType?.Name.StartsWith("Submission#", StringComparison.Ordinal) ?? false;
        return Keywords.ContainsKey(type) || inCell || type.IsArray || string.IsNullOrEmpty(type.Namespace)
            ? Of(type)
            : $"{type.Namespace}.{Of(type)}";
    }

    /// <summary>True for a type the compiler made for <c>new { … }</c>.</summary>
    public static bool IsAnonymous(Type type) =>
        type.Name.Contains("AnonymousType", StringComparison.Ordinal) && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static string Compose(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (IsAnonymous(type)) return "";
        if (type.IsArray) return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } plain) return Of(plain) + "?";
        if (!type.IsGenericType) return type.Name;
        var arguments = string.Join(", ", type.GetGenericArguments().Select(a => a.IsGenericParameter ? a.Name : Of(a)));
        return typeof(ITuple).IsAssignableFrom(type) ? $"({arguments})" : $"{type.Name.Split('`')[0]}<{arguments}>";
    }
}
