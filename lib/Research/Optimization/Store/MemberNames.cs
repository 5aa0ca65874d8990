using System.Reflection;

namespace AlgoAcademy.Research;

/// <summary>Names of types, methods and fields that are the same in every process and every compilation of the same code.</summary>
internal sealed class MemberNames(Func<Assembly, bool> isUser, Action<MethodBase> reached)
{
    private readonly Dictionary<MemberInfo, int> order = [];

    /// <summary>The libraries that were named.</summary>
    internal HashSet<Assembly> Libraries { get; } = [];

    internal string Of(MemberInfo member) => member switch
    {
        Type type => OfType(type),
        MethodBase method => OfMethod(method),
        FieldInfo field => OfField(field),
        _ => throw new ArgumentException($"An instruction must name a type, a method or a field; it names {member}.", nameof(member)),
    };

    private string OfType(Type type)
    {
        if (type.HasElementType)
        {
            return OfType(type.GetElementType()!) + (type.IsArray ? FormattableString.Invariant($"[{type.GetArrayRank()}]") : type.IsByRef ? "&" : "*");
        }

        if (type.IsGenericParameter)
        {
            return FormattableString.Invariant($"!{type.GenericParameterPosition}");
        }

        var open = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var arguments = type.IsGenericType ? $"<{string.Join(",", type.GetGenericArguments().Select(OfType))}>" : "";
        if (isUser(type.Assembly))
        {
            return FormattableString.Invariant($"user {Place(open)}{arguments}");
        }

        Libraries.Add(type.Assembly);
        return (open.FullName ?? open.Name) + arguments;
    }

    private string OfMethod(MethodBase method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(",", method.GetGenericArguments().Select(OfType))}>" : "";
        var owner = method.DeclaringType is { } type ? OfType(type) : "";
        if (isUser(method.Module.Assembly))
        {
            var isNew = !order.ContainsKey(method);
            var place = Place(method);
            if (isNew)
            {
                reached(method);
            }

            return FormattableString.Invariant($"{owner} method {place}{generic}");
        }

        Libraries.Add(method.Module.Assembly);
        return $"{owner}.{method.Name}{generic}({string.Join(",", method.GetParameters().Select(parameter => OfType(parameter.ParameterType)))})";
    }

    private string OfField(FieldInfo field)
    {
        // A variable captured by an inner lambda becomes a field of its name: that must not tell two strategies apart.
        var name = isUser(field.Module.Assembly) ? FormattableString.Invariant($"field {Place(field)}") : field.Name;
        return $"{(field.DeclaringType is { } type ? OfType(type) : "")}.{name}";
    }

    private int Place(MemberInfo member)
    {
        if (!order.TryGetValue(member, out var place))
        {
            place = order.Count;
            order.Add(member, place);
        }

        return place;
    }
}
