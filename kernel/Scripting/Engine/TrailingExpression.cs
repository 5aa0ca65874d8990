using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlgoAcademy.Scripting.Engine;

/// <summary>Whether a cell has a value to show: a last expression without semicolon, or a return at the top level.</summary>
internal static class TrailingExpression
{
    /// <summary>True when the cell's result is a value, also when that value is null; false for void and for statements.</summary>
    public static bool Exists(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[^1];
        var statements = ((CompilationUnitSyntax)tree.GetRoot()).Members.OfType<GlobalStatementSyntax>().ToList();
        if (statements.Count == 0) return false;
        if (statements[^1].Statement is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last)
        {
            return compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type?.SpecialType != SpecialType.System_Void;
        }

        return statements.Any(s => ReturnsValue(s.Statement));
    }

    private static bool ReturnsValue(StatementSyntax statement) =>
        statement.DescendantNodesAndSelf(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<ReturnStatementSyntax>().Any(r => r.Expression is not null);
}
