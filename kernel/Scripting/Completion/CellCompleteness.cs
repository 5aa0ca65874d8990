using AlgoAcademy.Scripting.Cells;
using AlgoAcademy.Scripting.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlgoAcademy.Scripting.Completion;

/// <summary>Whether what has been typed is a cell that could be run, could become one, or never will.</summary>
internal static class CellCompleteness
{
    public static Completeness Of(string code)
    {
        try
        {
            var sections = CellParser.Parse(new CellSource(code, "input")).Sections.Where(section => section.Language == "csharp").ToList();
            return sections.Count == 0 ? Completeness.Complete : sections.Select(section => OfCode(section.Code)).Max();
        }
        catch (DirectiveException)
        {
            return Completeness.Invalid;
        }
    }

    private static Completeness OfCode(string code)
    {
        var tree = SubmissionChain.Parse(code, "");
        if (!SyntaxFactory.IsCompleteSubmission(tree)) return Completeness.Incomplete;
        return tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error) ? Completeness.Invalid : Completeness.Complete;
    }
}
