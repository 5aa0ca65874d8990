using System.Reflection;

namespace AlgoAcademy.Research.Tests.BadInput;

/// <summary>The public constructors and methods of the library that take arguments.</summary>
internal static class EntryPoints
{
    // They write to the learner's home or to a path; their tests give them a folder of their own.
    private static readonly HashSet<string> s_writing = ["UserData", "ProgressFile", "Exercise", "Check", "BarSeries.ToParquet", "FileFixStore", "FileEventStore"];

    public static IEnumerable<MethodBase> All => typeof(BarSeries).Assembly.GetExportedTypes()
        .Where(type => !type.ContainsGenericParameters && !type.IsByRefLike && !typeof(Delegate).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type) && !s_writing.Contains(type.Name))
        .SelectMany(Of)
        .Where(method => !s_writing.Contains($"{method.DeclaringType!.Name}.{method.Name}"));

    /// <summary>Spans cannot be handed over by reflection: those forms have the contract tests of the indicators.</summary>
    public static bool TakesSpans(MethodBase method) =>
        method.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike || parameter.ParameterType.IsByRef || parameter.ParameterType.IsPointer);

    public static string NameOf(MethodBase method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";

    private static IEnumerable<MethodBase> Of(Type type)
    {
        IEnumerable<MethodBase> constructors = type.IsAbstract ? [] : type.GetConstructors();
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method is { IsGenericMethod: false, IsAbstract: false } && IsWritten(method));
        return constructors.Concat(methods).Where(method => method.GetParameters().Length > 0);
    }

    // Not what the compiler makes of a record, a setter or an event; and an index outside fails as that of an array does, without a check in hot loops.
    private static bool IsWritten(MethodInfo method) =>
        !method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)) && !method.Name.StartsWith("set_", StringComparison.Ordinal)
        && !method.Name.StartsWith("add_", StringComparison.Ordinal) && !method.Name.StartsWith("remove_", StringComparison.Ordinal)
        && !(method.Name == "get_Item" && method.GetParameters()[0].ParameterType == typeof(int))
        && method.Name is not ("Equals" or "Deconstruct" or "CompareTo" or "PrintMembers");
}
