using Microsoft.CodeAnalysis;

namespace AlgoAcademy.Scripting.Errors;

/// <summary>Compile errors the way a student can use them: cell, line, the line itself, and a caret under the fault.</summary>
internal static class CompilationErrors
{
    // More than this is nearly always the echo of the first.
    private const int Shown = 10;

    public static CellError Describe(IReadOnlyList<Diagnostic> errors, bool useColor)
    {
        var ordered = errors.OrderBy(e => e.Location.SourceSpan.Start).ToList();
        var traceback = ordered.Take(Shown).SelectMany(e => Lines(e, useColor)).ToList();
        if (ordered.Count > Shown) traceback.Add($"… and {ordered.Count - Shown} more errors");
        return new CellError("CompilationError", Headline(ordered[0]), traceback);
    }

    private static IEnumerable<string> Lines(Diagnostic error, bool useColor)
    {
        yield return Ansi.Red(Headline(error), useColor);
        var span = error.Location.GetLineSpan();
        if (error.Location.SourceTree is not { } tree) yield break;
        var text = tree.GetText();
        var line = text.Lines[Math.Min(span.StartLinePosition.Line, text.Lines.Count - 1)].ToString();
        yield return "    " + line.Replace('\t', ' ');
        var start = Math.Min(span.StartLinePosition.Character, line.Length);
        var end = span.EndLinePosition.Line == span.StartLinePosition.Line ? span.EndLinePosition.Character : line.Length;
        yield return "    " + new string(' ', start) + Ansi.Red(new string('^', Math.Max(1, end - start)), useColor);
    }

    private static string Headline(Diagnostic error)
    {
        var message = $"{error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
        var span = error.Location.GetLineSpan();
        return span.IsValid ? $"{span.Path}, line {span.StartLinePosition.Line + 1}: {message}" : message;
    }
}
