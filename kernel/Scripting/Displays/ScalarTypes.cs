using System.Collections;

namespace AlgoAcademy.Scripting.Displays;

/// <summary>Types whose values are one word of text.</summary>
internal static class ScalarTypes
{
    private static readonly HashSet<Type> Known =
    [
        typeof(decimal), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly),
        typeof(TimeSpan), typeof(string), typeof(Half), typeof(Int128), typeof(UInt128), typeof(System.Numerics.BigInteger),
        typeof(Uri), typeof(Version),
    ];

    public static bool Contains(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || Known.Contains(plain) || typeof(Type).IsAssignableFrom(plain);
    }

    /// <summary>True for a sequence whose elements are declared as scalars; dictionaries and strings are none.</summary>
    public static bool IsSequenceOfScalars(object value) =>
        value is IEnumerable and not string and not IDictionary && ElementType(value.GetType()) is { } element && Contains(element);

    /// <summary>The T of the IEnumerable&lt;T&gt; that a type is, or null.</summary>
    public static Type? ElementType(Type type) =>
        type.GetInterfaces().Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];
}
