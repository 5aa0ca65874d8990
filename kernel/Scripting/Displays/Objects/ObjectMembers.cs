using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AlgoAcademy.Scripting.Displays.Objects;

/// <summary>The public properties and fields of a type, in the order of declaration, base types last.</summary>
internal static class ObjectMembers
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<MemberInfo>> Cache = new();

    public static IReadOnlyList<MemberInfo> Of(Type type) => Cache.GetOrAdd(type, Find);

    public static object? Read(MemberInfo member, object item) =>
        member is PropertyInfo property ? property.GetValue(item) : ((FieldInfo)member).GetValue(item);

    /// <summary>What the author of a type says about a value (an own ToString), in one line; null where the compiler or the base class wrote it.</summary>
    public static string? OwnText(object value)
    {
        var type = value.GetType();
        var method = type.GetMethod(nameof(ToString), Type.EmptyTypes);
        if (method?.DeclaringType is not { } declaring || declaring == typeof(object) || declaring == typeof(ValueType)) return null;
        // Records and anonymous types print their members, as we do, but know no limits.
        if (method.IsDefined(typeof(CompilerGeneratedAttribute)) || TypeNames.IsAnonymous(type)) return null;
        return value.ToString();
    }

    private static List<MemberInfo> Find(Type type)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;
        var properties = type.GetProperties(Public).Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0 && CanHold(p.PropertyType));
        var fields = type.GetFields(Public).Where(f => CanHold(f.FieldType));
        // A property hidden with "new" is there twice; the most derived one comes first.
        return [.. properties.Cast<MemberInfo>().Concat(fields).DistinctBy(m => m.Name)];
    }

    private static bool CanHold(Type type) => !type.IsByRefLike && !type.IsPointer && !type.IsByRef && !type.IsFunctionPointer;
}
