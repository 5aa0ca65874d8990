using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace AlgoAcademy.Scripting.Engine;

/// <summary>
/// What .NET Interactive once opened in every cell, as its own samples still expect: two namespaces, and the tags of PocketView. They are
/// opened from the first cell on that cannot do without: always open, their <c>Kernel</c> would clash with that of Semantic Kernel.
/// </summary>
internal static class OnceOpenNamespaces
{
    private static readonly Assembly[] Assemblies = [typeof(Kernel).Assembly, typeof(Formatter).Assembly];

    private static readonly string[] Namespaces = [typeof(Kernel).Namespace!, typeof(Formatter).Namespace!];

    private static readonly HashSet<string> Tags =
        [.. typeof(PocketViewTags).GetMembers(BindingFlags.Public | BindingFlags.Static).Select(member => member.Name)];

    /// <summary>Those with a type, or a tag that is used as one, whose name the compiler did not find.</summary>
    public static IReadOnlyList<string> Lacking(IReadOnlyList<Diagnostic> errors)
    {
        var names = errors.Where(IsUnknownName).Select(NameOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var lacking = Namespaces.Where(space => names.Any(name => Has(space, name))).ToList();
        if (errors.Any(IsTag)) lacking.Add(typeof(PocketViewTags).FullName!);
        return lacking;
    }

    // A tag is called or indexed; a bare a, b or p is a variable that somebody forgot.
    private static bool IsTag(Diagnostic error) =>
        IsUnknownName(error) && NameOf(error) is { } name && Tags.Contains(name)
        && error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan) is { Parent: InvocationExpressionSyntax or ElementAccessExpressionSyntax };

    private static bool Has(string space, string name) =>
        Assemblies.Any(a => a.GetType($"{space}.{name}") is { IsPublic: true } || a.GetType($"{space}.{name}`1") is { IsPublic: true });

    // CS0103: a name that does not exist; CS0246: a type that is not found.
    private static bool IsUnknownName(Diagnostic error) => error.Id is "CS0103" or "CS0246";

    // Of Formatter<Person> the name is Formatter.
    private static string? NameOf(Diagnostic error) =>
        error.Location.SourceTree?.GetText().ToString(error.Location.SourceSpan).Split('<')[0];
}
