using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlgoAcademy.Scripting.Completion;

/// <summary>What is known about the name at a place of C#, or about the method whose arguments are being written there.</summary>
internal sealed class CSharpInspection(SemanticModel model, SyntaxNode root, int cursor)
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddParameterOptions(SymbolDisplayParameterOptions.IncludeDefaultValue)
        .AddMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword | SymbolDisplayKindOptions.IncludeMemberKeyword);

    /// <summary>The answer; null when nothing is known.</summary>
    /// <param name="valueOf">The value of a variable as short text, or null.</param>
    public Inspection? Inspect(Func<string, string?> valueOf)
    {
        var (symbols, parameter) = Find();
        if (symbols.Count == 0) return null;
        var symbol = symbols[0];
        var documentation = Documentation.Of(symbol, model.Compilation);
        return new Inspection(Signature(symbol, parameter), documentation?.Summary ?? "", [.. Details(symbols, documentation, valueOf)]);
    }

    private (IReadOnlyList<ISymbol> Symbols, int? Parameter) Find()
    {
        foreach (var position in (int[])[cursor, cursor - 1])
        {
            if (position < 0) continue;
            var token = root.FindToken(position);
            if (!token.IsKind(SyntaxKind.IdentifierToken) || token.Span.End < position) continue;
            if (SymbolsOf(token) is { Count: > 0 } found) return (found, null);
        }

        return Call();
    }

    private List<ISymbol> SymbolsOf(SyntaxToken token)
    {
        var node = token.Parent!;
        if (model.GetDeclaredSymbol(node) is { } declared) return [declared];
        // The name of a generic type or method lies inside of its node.
        var info = model.GetSymbolInfo(node);
        if (info.Symbol is { } symbol) return [symbol, .. Overloads(node, symbol)];
        var group = model.GetMemberGroup(node);
        return group.Length > 0 ? [.. group] : [.. info.CandidateSymbols];
    }

    private IEnumerable<ISymbol> Overloads(SyntaxNode node, ISymbol symbol) => symbol is IMethodSymbol
        ? model.GetMemberGroup(node).Where(other => !SymbolEqualityComparer.Default.Equals(other, symbol))
        : [];

    // The cursor stands between the brackets of a call: the method is meant, and the parameter whose turn it is.
    private (IReadOnlyList<ISymbol> Symbols, int? Parameter) Call()
    {
        var token = root.FindToken(Math.Max(0, cursor - 1));
        var arguments = token.Parent?.AncestorsAndSelf().OfType<ArgumentListSyntax>().FirstOrDefault(list => list.OpenParenToken.Span.End <= cursor);
        if (arguments?.Parent is not { } call) return ([], null);
        var index = arguments.Arguments.GetSeparators().Count(comma => comma.Span.End <= cursor);
        var info = model.GetSymbolInfo(call);
        var candidates = info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols.ToList();
        if (call is InvocationExpressionSyntax invocation) candidates = [.. candidates, .. model.GetMemberGroup(invocation.Expression)];
        if (call is BaseObjectCreationExpressionSyntax && model.GetTypeInfo(call).Type is INamedTypeSymbol type) candidates = [.. candidates, .. type.InstanceConstructors];
        var methods = candidates.OfType<IMethodSymbol>().Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).OrderBy(method => method.Parameters.Length > index ? 0 : 1).ToList();
        return (methods, index);
    }

    private static string Signature(ISymbol symbol, int? parameter)
    {
        var text = symbol.ToDisplayString(Format);
        if (parameter is not { } index || symbol is not IMethodSymbol { Parameters: { Length: > 0 } parameters }) return text;
        var current = parameters[Math.Min(index, parameters.Length - 1)].ToDisplayString(Format);
        var at = text.IndexOf('(', StringComparison.Ordinal) is var open and >= 0 ? text.IndexOf(current, open, StringComparison.Ordinal) : -1;
        return at < 0 ? text : $"{text[..at]}⟨{current}⟩{text[(at + current.Length)..]}";
    }

    private static IEnumerable<KeyValuePair<string, string>> Details(IReadOnlyList<ISymbol> symbols, Documentation? documentation, Func<string, string?> valueOf)
    {
        var symbol = symbols[0];
        if (symbol is IFieldSymbol { ContainingType.IsScriptClass: true } && valueOf(symbol.Name) is { } value) yield return KeyValuePair.Create("Value", value);
        if (symbol is IMethodSymbol method && documentation is not null)
        {
            foreach (var parameter in method.Parameters)
            {
                if (documentation.Parameter(parameter.Name) is { Length: > 0 } text) yield return KeyValuePair.Create(parameter.Name, text);
            }
        }

        if (documentation?.Returns is { Length: > 0 } returns) yield return KeyValuePair.Create("Returns", returns);
        foreach (var exception in documentation?.Exceptions ?? []) yield return exception;
        if (symbols.Count > 1) yield return KeyValuePair.Create("Overloads", string.Join('\n', symbols.Skip(1).Take(20).Select(other => other.ToDisplayString(Format))));
        if (symbol.ContainingNamespace is { IsGlobalNamespace: false } space) yield return KeyValuePair.Create("Namespace", space.ToDisplayString());
    }
}
