using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlgoAcademy.Scripting.Interrupts;

/// <summary>
/// The functions and properties of a cell that come back to themselves, over others or at once. Judged by name alone: binding
/// would cost more than the check that stands too often where two types have methods of one name.
/// </summary>
internal sealed class RecursiveNames
{
    private readonly Dictionary<string, HashSet<string>> _uses = new(StringComparer.Ordinal);

    private RecursiveNames()
    {
    }

    public static RecursiveNames Of(SyntaxNode root)
    {
        var names = new RecursiveNames();
        foreach (var node in root.DescendantNodes())
        {
            if (DeclaredName(node) is { } name) names.Add(name, node);
        }

        return names;
    }

    public bool Contains(string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([name]);
        while (open.TryPop(out var next))
        {
            foreach (var used in _uses.GetValueOrDefault(next, []))
            {
                if (used == name) return true;
                if (_uses.ContainsKey(used) && seen.Add(used)) open.Push(used);
            }
        }

        return false;
    }

    private void Add(string name, SyntaxNode function)
    {
        if (!_uses.TryGetValue(name, out var used)) _uses.Add(name, used = new HashSet<string>(StringComparer.Ordinal));
        used.UnionWith(Bodies(function).SelectMany(b => b.DescendantNodesAndSelf()).OfType<SimpleNameSyntax>().Select(n => n.Identifier.ValueText));
    }

    // The parts that run: a property named like its type (Color Color) does not use itself.
    private static IEnumerable<SyntaxNode> Bodies(SyntaxNode function) => function.ChildNodes().Where(
        child => child is BlockSyntax or ArrowExpressionClauseSyntax or AccessorListSyntax or LambdaExpressionSyntax or EqualsValueClauseSyntax);

    private static string? DeclaredName(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        PropertyDeclarationSyntax { Initializer: null } property => property.Identifier.ValueText,
        VariableDeclaratorSyntax { Initializer.Value: LambdaExpressionSyntax } variable => variable.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: SimpleNameSyntax left, Right: LambdaExpressionSyntax } => left.Identifier.ValueText,
        _ => null,
    };
}
