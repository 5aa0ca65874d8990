using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlgoAcademy.Scripting.Completion;

/// <summary>Makes completion items of symbols: overloads once, hidden and obsolete ones not at all.</summary>
internal static class SymbolItems
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeOptionalBrackets);

    /// <summary>The items, sorted by fit and name.</summary>
    public static IReadOnlyList<CompletionItem> Of(IEnumerable<ISymbol> symbols, IEnumerable<CompletionItem> others, string typed)
    {
        var items = symbols.Where(IsShown).GroupBy(symbol => symbol.Name, StringComparer.Ordinal).Select(Item).Concat(others);
        return [.. items
            .Select(item => (Item: item, Rank: NameMatch.Rank(item.Text, typed)))
            .Where(found => found.Rank is not null)
            .OrderBy(found => found.Rank).ThenBy(found => found.Item.Text, StringComparer.OrdinalIgnoreCase)
            .Select(found => found.Item)];
    }

    /// <summary>Jupyter's word for what a symbol is.</summary>
    public static string KindOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => "function",
        IPropertySymbol or IEventSymbol => "property",
        INamespaceSymbol => "module",
        ITypeSymbol => "class",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "enum",
        _ => "instance",
    };

    private static CompletionItem Item(IGrouping<string, ISymbol> named)
    {
        var all = named.ToList();
        var first = all.Find(symbol => symbol is not INamespaceSymbol) ?? all[0];
        var more = all.Count > 1 && first is IMethodSymbol ? $" (+{all.Count - 1} overloads)" : "";
        var name = SyntaxFacts.GetKeywordKind(named.Key) == SyntaxKind.None ? named.Key : "@" + named.Key;
        return new CompletionItem(name, KindOf(first), first.ToDisplayString(Format) + more);
    }

    private static bool IsShown(ISymbol symbol) =>
        symbol.CanBeReferencedByName
        && symbol is not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.LocalFunction or MethodKind.DelegateInvoke) }
        && !symbol.GetAttributes().Any(IsHiding);

    private static bool IsHiding(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "EditorBrowsableAttribute" => attribute.ConstructorArguments is [{ Value: 1 }, ..],
        "ObsoleteAttribute" => true,
        _ => false,
    };
}
