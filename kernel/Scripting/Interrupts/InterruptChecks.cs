using System.Text;
using AlgoAcademy.Scripting.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlgoAcademy.Scripting.Interrupts;

/// <summary>
/// Writes the checks into a cell through which an interrupt reaches busy code: at the head of each loop's body, at
/// labels, after awaits, and in functions that call themselves (where it also turns a stack overflow, which would
/// kill the process, into an exception). Lines stay as they are; columns move.
/// </summary>
internal sealed class InterruptChecks : CSharpSyntaxWalker
{
    private const string Guard = "global::Microsoft.DotNet.Interactive.CellGuard";
    private const string LoopCheck = $"if({Guard}.Stop){Guard}.Check();";
    private const string AwaitCheck = $"{Guard}.Check();";
    private const string RecursionCheck = $"{Guard}.Enter();";

    private readonly List<(int Position, string Text)> _insertions = [];

    private InterruptChecks()
    {
    }

    /// <summary>Returns the tree with checks, or the same tree where none is needed.</summary>
    public static SyntaxTree Insert(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var walker = new InterruptChecks();
        walker.Visit(tree.GetRoot(cancellationToken));
        return walker._insertions.Count == 0 ? tree : SubmissionChain.Parse(walker.Apply(tree.ToString()), tree.FilePath);
    }

    public override void VisitForStatement(ForStatementSyntax node) => Loop(node.Statement, () => base.VisitForStatement(node));

    public override void VisitForEachStatement(ForEachStatementSyntax node) => Loop(node.Statement, () => base.VisitForEachStatement(node));

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        Loop(node.Statement, () => base.VisitForEachVariableStatement(node));

    public override void VisitWhileStatement(WhileStatementSyntax node) => Loop(node.Statement, () => base.VisitWhileStatement(node));

    public override void VisitDoStatement(DoStatementSyntax node) => Loop(node.Statement, () => base.VisitDoStatement(node));

    public override void VisitLabeledStatement(LabeledStatementSyntax node)
    {
        if (node.Statement is not LocalFunctionStatementSyntax) Add(node.ColonToken.Span.End, LoopCheck);
        base.VisitLabeledStatement(node);
    }

    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        if (!node.SemicolonToken.IsMissing) AfterAwait(node);
        base.VisitExpressionStatement(node);
    }

    public override void VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node)
    {
        AfterAwait(node);
        base.VisitLocalDeclarationStatement(node);
    }

    // In a script, a declaration at the top level is a field.
    public override void VisitFieldDeclaration(FieldDeclarationSyntax node)
    {
        if (node.Parent is CompilationUnitSyntax) AfterAwait(node);
        base.VisitFieldDeclaration(node);
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        Function(node, node.Identifier, new FunctionBody(node.Body, node.ExpressionBody, node.SemicolonToken), IsVoid(node.ReturnType, node.Modifiers));
        base.VisitMethodDeclaration(node);
    }

    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        Function(node, node.Identifier, new FunctionBody(node.Body, node.ExpressionBody, node.SemicolonToken), IsVoid(node.ReturnType, node.Modifiers));
        base.VisitLocalFunctionStatement(node);
    }

    private void Loop(StatementSyntax body, Action visitChildren)
    {
        if (body is BlockSyntax block)
        {
            Add(block.OpenBraceToken.Span.End, LoopCheck);
            visitChildren();
        }
        else
        {
            Add(body.SpanStart, "{" + LoopCheck);
            visitChildren();
            Add(body.Span.End, "}");
        }
    }

    // An await that was let go must not carry on with the statements after it.
    private void AfterAwait(SyntaxNode statement)
    {
        if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax or CompilationUnitSyntax)) return;
        var awaits = statement.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax).OfType<AwaitExpressionSyntax>();
        if (awaits.Any()) Add(statement.Span.End, AwaitCheck);
    }

    private void Function(SyntaxNode node, SyntaxToken name, FunctionBody body, bool isVoid)
    {
        var callsItself = node.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Any(call => call.Expression is IdentifierNameSyntax or GenericNameSyntax or MemberAccessExpressionSyntax && CalledName(call) == name.ValueText);
        if (!callsItself) return;
        if (body.Block is { } block)
        {
            Add(block.OpenBraceToken.Span.End, RecursionCheck);
        }
        else if (body.Arrow is { } arrow && !arrow.Expression.IsKind(SyntaxKind.ThrowExpression) && !arrow.Expression.IsKind(SyntaxKind.RefExpression))
        {
            // "=> value;" has no room for a check: it becomes "{check return value;}".
            _insertions.Add((arrow.ArrowToken.SpanStart, "{" + RecursionCheck + (isVoid ? "" : "return ") + "/*"));
            _insertions.Add((arrow.ArrowToken.Span.End, "*/"));
            Add(body.Semicolon.Span.End, "}");
        }
    }

    private static string CalledName(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    // An async function without a result returns a Task, but its body is that of a void one.
    private static bool IsVoid(TypeSyntax type, SyntaxTokenList modifiers) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        || (modifiers.Any(SyntaxKind.AsyncKeyword) && type is not GenericNameSyntax);

    private void Add(int position, string text) => _insertions.Add((position, text));

    private string Apply(string code)
    {
        var result = new StringBuilder(code.Length + (_insertions.Count * 100));
        var from = 0;
        foreach (var (position, text) in _insertions.Select((insertion, order) => (insertion, order))
            .OrderBy(i => i.insertion.Position).ThenBy(i => i.order).Select(i => i.insertion))
        {
            result.Append(code, from, position - from).Append(text);
            from = position;
        }

        return result.Append(code, from, code.Length - from).ToString();
    }

    private sealed record FunctionBody(BlockSyntax? Block, ArrowExpressionClauseSyntax? Arrow, SyntaxToken Semicolon);
}
