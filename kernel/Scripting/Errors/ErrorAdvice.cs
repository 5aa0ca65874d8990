using AlgoAcademy.Scripting.Cells;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlgoAcademy.Scripting.Errors;

/// <summary>What the author of a cell can do about a compile error: the name that was probably meant, a missing using, or what C# script wants.</summary>
internal static class ErrorAdvice
{
    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["CS7021"] = "A cell cannot declare a namespace: leave it out and write the types directly.",
        ["CS1109"] = "In a cell an extension method stands on its own: write \"static int F(this int x) => …;\" without a class around it.",
        ["CS1106"] = "In a cell an extension method stands on its own: write \"static int F(this int x) => …;\" without a class around it.",
        ["CS8345"] = "A variable of a cell lives on after it, and a span cannot: put the lines into { }.",
        ["CS9244"] = "A variable of a cell lives on after it, and a span cannot: put the lines into { }.",
        ["CS0165"] = "Give the variable a value where it is declared.",
        ["CS0266"] = "A conversion that may lose something must be written: (int)x, or Math.Round.",
        ["CS0664"] = "Write m behind the number for a decimal: 1.5m.",
        ["CS1010"] = "A text ends on the line it begins: close it with \", or use \"\"\" for several lines.",
        ["CS0128"] = "A variable can be declared again in another cell, but only once in one.",
        ["CS0102"] = "A variable can be declared again in another cell, but only once in one.",
        ["CS0201"] = "Compute something with it, assign it, or leave the semicolon of the last line away to show it.",
        ["CS0815"] = "A method that returns nothing has no value to keep: call it without \"var x =\".",
        ["CS0670"] = "A method that returns nothing has no value to keep: call it without \"var x =\".",
        ["CS8126"] = "Two cells declare this name differently; run the cell that declares it again, or restart the kernel.",
    };

    private static readonly string[] TypeWords =
        [.. SyntaxFacts.GetKeywordKinds().Where(SyntaxFacts.IsPredefinedType).Select(SyntaxFacts.GetText)];

    /// <summary>The advice, or null when the message says all there is.</summary>
    public static string? For(Diagnostic error, Compilation compilation)
    {
        if (Plain.TryGetValue(error.Id, out var plain)) return plain;
        if (error.Location.SourceTree is not { } tree || !compilation.ContainsSyntaxTree(tree)) return null;
        var node = tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var model = compilation.GetSemanticModel(tree);
        return error.Id switch
        {
            "CS0103" or "CS0246" => Name(node, model),
            "CS1061" or "CS0117" => Member(node, model),
            "CS0234" => Nearest(node is SimpleNameSyntax name ? name.Identifier.ValueText : "", MembersOfNamespace(node, model)),
            "CS1002" or "CS0825" => Statement(tree, error.Location.SourceSpan, error.Id),
            _ => null,
        };
    }

    private static string? Name(SyntaxNode node, SemanticModel model)
    {
        if (node is not SimpleNameSyntax name) return null;
        var text = name.Identifier.ValueText;
        var isCall = node.Parent is InvocationExpressionSyntax;
        var inScope = model.LookupSymbols(node.SpanStart).Where(symbol => symbol.CanBeReferencedByName && (!isCall || symbol is IMethodSymbol or IFieldSymbol or IPropertySymbol));
        return UnusedNamespace.Of(text, model.Compilation) ?? Nearest(text, inScope.Select(symbol => symbol.Name).Concat(TypeWords));
    }

    private static string? Member(SyntaxNode node, SemanticModel model)
    {
        if (node is not SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name) return null;
        var type = model.GetSymbolInfo(access.Expression).Symbol as ITypeSymbol ?? model.GetTypeInfo(access.Expression).Type;
        if (type is null) return null;
        var members = model.LookupSymbols(node.SpanStart, type, includeReducedExtensionMethods: true).Where(symbol => symbol.CanBeReferencedByName).Select(symbol => symbol.Name);
        return Nearest(name.Identifier.ValueText, members);
    }

    private static IEnumerable<string> MembersOfNamespace(SyntaxNode node, SemanticModel model)
    {
        var left = node.Parent switch
        {
            QualifiedNameSyntax qualified => (SyntaxNode)qualified.Left,
            MemberAccessExpressionSyntax access => access.Expression,
            _ => node,
        };
        return model.GetSymbolInfo(left).Symbol is INamespaceOrTypeSymbol space ? space.GetMembers().Select(member => member.Name) : [];
    }

    // "using var x = …;" at the top of a script is read as a using directive that lacks its end.
    private static string? Statement(SyntaxTree tree, Microsoft.CodeAnalysis.Text.TextSpan span, string id)
    {
        var line = tree.GetText().Lines.GetLineFromPosition(span.Start).ToString().TrimStart();
        if (line.StartsWith("using var ", StringComparison.Ordinal) || line.StartsWith("await using ", StringComparison.Ordinal))
        {
            return "At the top of a cell write using (var x = …) { … }, or put the lines into { }: what is disposed at the end of a cell would be of no use to the next.";
        }

        return id == "CS1002" ? "A statement ends with a semicolon; only the last line of a cell may go without, to show its value." : null;
    }

    private static string? Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length == 0) return null;
        var nearest = known.Distinct(StringComparer.Ordinal)
            .Select(candidate => (Name: candidate, Distance: EditDistance.Between(candidate.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(1, name.Length / 3) && !candidate.Name.StartsWith('<') && !candidate.Name.StartsWith("__", StringComparison.Ordinal))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
        return nearest is null ? null : $"Did you mean '{nearest}'?";
    }
}
