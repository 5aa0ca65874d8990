using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AlgoAcademy.Scripting.Engine;

/// <summary>A compiled cell, not yet run.</summary>
/// <param name="Compilation">What later cells are compiled after.</param>
/// <param name="Image">The assembly, or empty when the cell holds nothing to run (only usings or comments).</param>
/// <param name="Symbols">Portable debug information with the cell's name as document.</param>
/// <param name="Diagnostics">Errors; when there are any, the other parts must not be used.</param>
internal sealed record Submission(
    CSharpCompilation Compilation, byte[] Image, byte[] Symbols, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Count > 0;

    public bool HasCode => Image.Length > 0;
}
