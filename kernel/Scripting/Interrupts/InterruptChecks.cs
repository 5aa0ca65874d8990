using System.Text;
using AlgoAcademy.Scripting.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AlgoAcademy.Scripting.Interrupts;

/// <summary>
/// Writes the checks into a cell through which an interrupt reaches busy code: in loops, at labels, after awaits, and in
/// functions that come back to themselves (where it also turns a stack overflow, which would kill the process, into an
/// exception). Lines stay as they are; columns move.
/// The check in a loop throws and never returns: a call that may return makes the JIT keep the loop's doubles in memory,
/// which was measured to be four times slower. So it cannot ask whose loop it is; only code handed to Task.Run or a
/// thread, which may belong to another cell that has long ended, asks.
/// </summary>
internal sealed class InterruptChecks : CSharpSyntaxWalker
{
    private const string Guard = "global::Microsoft.DotNet.Interactive.CellGuard";
    private const string Requested = StopSigns.TypeName + "." + StopSigns.FieldName;
    private const string FastCheck = $"if({Requested})throw {Guard}.Interruption();";
    private const string BackgroundCheck = $"if({Requested}){Guard}.Check();";
    private const string AwaitCheck = $"{Guard}.Check();";
    private const string TopLevelCheck = $"{Guard}.Resume();";
    private const string RecursionCheck = $"{Guard}.Enter({Requested});";
    private const string LineMark = $"{Guard}.At(";
    private const string Sign = $"static class {StopSigns.TypeName}{{public static volatile bool {StopSigns.FieldName};}}";

    private readonly List<TextChange> _changes = [];

    private readonly RecursiveNames _recursive;

    private InterruptChecks(RecursiveNames recursive) => _recursive = recursive;

    /// <summary>Returns the tree with checks and with marks of the line that runs; the same tree where it has no statements.</summary>
    public static SyntaxTree Insert(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellationToken);
        var walker = new InterruptChecks(RecursiveNames.Of(root));
        if (root.Members.Count > 0) walker.Add(root.Members[0].SpanStart, Sign);
        walker.Visit(root);
        return walker._changes.Count <= 1 ? tree : SubmissionChain.Parse(walker.Apply(tree.ToString()), tree.FilePath);
    }

    public override void VisitForStatement(ForStatementSyntax node) => CheckEachRound(node.Statement, () => base.VisitForStatement(node));

    public override void VisitForEachStatement(ForEachStatementSyntax node) =>
        CheckEachRound(node.Statement, () => base.VisitForEachStatement(node));

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        CheckEachRound(node.Statement, () => base.VisitForEachVariableStatement(node));

    public override void VisitWhileStatement(WhileStatementSyntax node) =>
        CheckEachRound(node.Statement, () => base.VisitWhileStatement(node));

    public override void VisitDoStatement(DoStatementSyntax node) => CheckEachRound(node.Statement, () => base.VisitDoStatement(node));

    public override void VisitLabeledStatement(LabeledStatementSyntax node)
    {
        if (node.Statement is not LocalFunctionStatementSyntax) Add(node.ColonToken.Span.End, LoopCheck(node));
        base.VisitLabeledStatement(node);
    }

    // Between the statements of the top level: what was let go in the middle of a library must not go on after it.
    public override void VisitGlobalStatement(GlobalStatementSyntax node)
    {
        if (node.Statement is not (LocalFunctionStatementSyntax or ExpressionStatementSyntax { SemicolonToken.IsMissing: true }))
        {
            Add(node.Span.End, TopLevelCheck);
        }

        if (node.Statement is not LocalFunctionStatementSyntax) MarkLine(node);
        base.VisitGlobalStatement(node);
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
        if (node.Parent is CompilationUnitSyntax)
        {
            MarkLine(node);
            Add(node.Span.End, TopLevelCheck);
        }

        base.VisitFieldDeclaration(node);
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        Function(node.Identifier, new FunctionBody(node.Body, node.ExpressionBody, node.SemicolonToken), IsVoid(node.ReturnType, node.Modifiers));
        base.VisitMethodDeclaration(node);
    }

    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        Function(node.Identifier, new FunctionBody(node.Body, node.ExpressionBody, node.SemicolonToken), IsVoid(node.ReturnType, node.Modifiers));
        base.VisitLocalFunctionStatement(node);
    }

    private void CheckEachRound(StatementSyntax body, Action visitChildren)
    {
        if (body is BlockSyntax block)
        {
            Add(block.OpenBraceToken.Span.End, LoopCheck(body));
            visitChildren();
        }
        else
        {
            Add(body.SpanStart, "{" + LoopCheck(body));
            visitChildren();
            Add(body.Span.End, "}");
        }
    }

    // An await that was let go must not carry on with the statements after it.
    private void AfterAwait(SyntaxNode statement)
    {
        if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax)) return;
        var awaits = statement.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax).OfType<AwaitExpressionSyntax>();
        if (awaits.Any()) Add(statement.Span.End, AwaitCheck);
    }

    // The usual slip of a first class: a property that reads itself and not its field.
    public override void VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        if (node.ExpressionBody is { } arrow && HasRoom(arrow) && _recursive.Contains(node.Identifier.ValueText))
        {
            Replace(arrow.ArrowToken.Span, "{get{" + RecursionCheck + "return ");
            Add(node.SemicolonToken.Span.End, "}}");
        }

        base.VisitPropertyDeclaration(node);
    }

    public override void VisitAccessorDeclaration(AccessorDeclarationSyntax node)
    {
        if (node.Parent?.Parent is PropertyDeclarationSyntax property)
        {
            Function(property.Identifier, new FunctionBody(node.Body, node.ExpressionBody, node.SemicolonToken), !node.IsKind(SyntaxKind.GetAccessorDeclaration));
        }

        base.VisitAccessorDeclaration(node);
    }

    // A formatter comes to itself again through the registry, where a value holds its like.
    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        Lambda(node);
        base.VisitParenthesizedLambdaExpression(node);
    }

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        Lambda(node);
        base.VisitSimpleLambdaExpression(node);
    }

    // Only a lambda with a block has room: what follows an arrow may be void, a value, or a tree that nobody runs.
    private void Lambda(LambdaExpressionSyntax node)
    {
        var isChecked = node.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => _recursive.Contains(variable.Identifier.ValueText),
            AssignmentExpressionSyntax { Left: SimpleNameSyntax left } => _recursive.Contains(left.Identifier.ValueText),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => CalledName(call) == "Register",
            _ => false,
        };
        if (isChecked && node.Block is { } block) Add(block.OpenBraceToken.Span.End, RecursionCheck);
    }

    private void Function(SyntaxToken name, FunctionBody body, bool isVoid)
    {
        if (body is { Block: null, Arrow: null } || !_recursive.Contains(name.ValueText)) return;
        if (body.Block is { } block)
        {
            Add(block.OpenBraceToken.Span.End, RecursionCheck);
        }
        else if (body.Arrow is { } arrow && HasRoom(arrow))
        {
            // "=> value;" has no room for a check: it becomes "{check return value;}".
            Replace(arrow.ArrowToken.Span, "{" + RecursionCheck + (isVoid ? "" : "return "));
            Add(body.Semicolon.Span.End, "}");
        }
    }

    private static bool HasRoom(ArrowExpressionClauseSyntax arrow) =>
        !arrow.Expression.IsKind(SyntaxKind.ThrowExpression) && !arrow.Expression.IsKind(SyntaxKind.RefExpression);

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

    private static string LoopCheck(SyntaxNode node) =>
        node.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().Any(GoesToAnotherThread) ? BackgroundCheck : FastCheck;

    private static bool GoesToAnotherThread(AnonymousFunctionExpressionSyntax function) =>
        function.Parent is ArgumentSyntax { Parent.Parent: { } receiver } && receiver switch
        {
            InvocationExpressionSyntax call => CalledName(call) is "Run" or "StartNew" or "QueueUserWorkItem" or "ContinueWith",
            _ => receiver is BaseObjectCreationExpressionSyntax,
        };

    // Optimized code does not know the line of a bounds check that failed; the statement of the top level it belongs to does.
    private void MarkLine(SyntaxNode node) =>
        Add(node.SpanStart, $"{LineMark}{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1});");

    private void Add(int position, string text) => Replace(new TextSpan(position, 0), text);

    private void Replace(TextSpan span, string text) => _changes.Add(new TextChange(span, text));

    private string Apply(string code)
    {
        var result = new StringBuilder(code.Length + (_changes.Count * 100));
        var from = 0;
        // A stable sort: what was added first at a position comes first.
        foreach (var change in _changes.OrderBy(c => c.Span.Start))
        {
            result.Append(code, from, change.Span.Start - from).Append(change.NewText);
            from = change.Span.End;
        }

        return result.Append(code, from, code.Length - from).ToString();
    }

    private sealed record FunctionBody(BlockSyntax? Block, ArrowExpressionClauseSyntax? Arrow, SyntaxToken Semicolon);
}
