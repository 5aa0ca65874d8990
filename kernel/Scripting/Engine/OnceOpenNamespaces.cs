using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace AlgoAcademy.Scripting.Engine;

/// <summary>
/// Namespaces that .NET Interactive once opened in every cell, as its own samples still expect. They are opened only for a cell that
/// cannot do without: always open, their <c>Kernel</c> would clash with that of Semantic Kernel, and their <c>Formatter</c> with others.
/// </summary>
internal static class OnceOpenNamespaces
{
    private static readonly (string Name, System.Reflection.Assembly Assembly)[] All =
    [
        (typeof(Kernel).Namespace!, typeof(Kernel).Assembly),
        (typeof(Formatter).Namespace!, typeof(Formatter).Assembly),
    ];

    /// <summary>Those with a type whose name the compiler did not find.</summary>
    public static IReadOnlyList<string> Lacking(IReadOnlyList<Diagnostic> errors)
    {
        var names = errors.Where(IsUnknownName).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(once => names.Any(name => once.Assembly.GetType($"{once.Name}.{name}") is { IsPublic: true })).Select(once => once.Name)];
    }

    // CS0103: a name that does not exist; CS0246: a type that is not found.
    private static bool IsUnknownName(Diagnostic error) => error.Id is "CS0103" or "CS0246";

    private static string? NameOf(Diagnostic error) => error.Location.SourceTree?.GetText().ToString(error.Location.SourceSpan);
}
