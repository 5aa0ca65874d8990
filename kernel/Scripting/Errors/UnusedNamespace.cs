using Microsoft.CodeAnalysis;

namespace AlgoAcademy.Scripting.Errors;

/// <summary>Finds a type that the references have in a namespace the cell does not use.</summary>
internal static class UnusedNamespace
{
    private const int MostNamed = 3;

    /// <summary>"'JsonDocument' is in System.Text.Json: add using System.Text.Json;", or null when no reference has such a public type.</summary>
    public static string? Of(string name, Compilation compilation)
    {
        var found = Assemblies(compilation).SelectMany(assembly => Types(assembly, name))
            .Select(type => type.ContainingNamespace.ToDisplayString())
            .Distinct(StringComparer.Ordinal)
            .OrderBy(space => space.Count(letter => letter == '.')).ThenBy(space => space, StringComparer.Ordinal)
            .Take(MostNamed).ToList();
        return found.Count switch
        {
            0 => null,
            1 => $"'{name}' is in {found[0]}: add using {found[0]};",
            _ => $"'{name}' is in {string.Join(" and ", found)}: add using {found[0]}; or the one you mean.",
        };
    }

    private static IEnumerable<IAssemblySymbol> Assemblies(Compilation compilation) =>
        compilation.References.Concat(compilation.PreviousCompilations().SelectMany(earlier => earlier.References))
            .Select(reference => compilation.GetAssemblyOrModuleSymbol(reference)).OfType<IAssemblySymbol>()
            .Distinct<IAssemblySymbol>(SymbolEqualityComparer.Default);

    private static IEnumerable<Compilation> PreviousCompilations(this Compilation compilation)
    {
        for (var earlier = compilation.ScriptCompilationInfo?.PreviousScriptCompilation; earlier is not null; earlier = earlier.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            yield return earlier;
        }
    }

    private static IEnumerable<INamedTypeSymbol> Types(IAssemblySymbol assembly, string name)
    {
        if (!assembly.TypeNames.Contains(name)) yield break;
        var open = new Stack<INamespaceSymbol>([assembly.GlobalNamespace]);
        while (open.TryPop(out var space))
        {
            foreach (var inner in space.GetNamespaceMembers()) open.Push(inner);
            foreach (var type in space.GetTypeMembers(name).Where(type => type.DeclaredAccessibility == Accessibility.Public)) yield return type;
        }
    }
}
