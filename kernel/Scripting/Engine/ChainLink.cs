using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlgoAcademy.Scripting.Engine;

/// <summary>A cell of the chain, as what the next one is compiled after.</summary>
/// <param name="Compilation">The cell.</param>
/// <param name="Previous">The cell it was compiled after; null for the first.</param>
/// <param name="Slots">How many cells with code lead up to it, itself included: its own place in the array that holds their variables.</param>
/// <param name="BringsReferences">Whether assemblies became known with this cell.</param>
internal sealed record ChainLink(CSharpCompilation Compilation, ChainLink? Previous, int Slots, bool BringsReferences)
{
    // A method in the chain costs every later call of that name: Roslyn weighs the overloads of all cells against each other.
    private readonly Lazy<HashSet<string>?> _declared = new(() => BringsReferences || BringsUsings(Compilation) ? null : Declared(Compilation));

    /// <summary>
    /// Whether the next cell declares again all that this one brought, as when a cell is run again: then it may take its place,
    /// and the chain does not grow. A cell that declares nothing gives way to any.
    /// </summary>
    public bool GivesWayTo(CSharpCompilation next) =>
        Previous is not null && _declared.Value is { } mine && (mine.Count == 0 || Declared(next).IsSupersetOf(mine));

    private static bool BringsUsings(CSharpCompilation cell) =>
        cell.SyntaxTrees.Any(tree => tree.GetRoot() is CompilationUnitSyntax { Usings.Count: > 0 } or CompilationUnitSyntax { Externs.Count: > 0 });

    // Overloads stand beside each other: of a method the signature counts.
    private static HashSet<string> Declared(CSharpCompilation cell) =>
        cell.ScriptClass is { } script
            ? [.. script.GetMembers().Where(member => !member.IsImplicitlyDeclared).Select(member => member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat))]
            : [];
}
