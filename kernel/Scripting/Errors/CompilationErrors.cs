using System.Globalization;
using System.Text;
using AlgoAcademy.Scripting.Engine;
using Microsoft.CodeAnalysis;

namespace AlgoAcademy.Scripting.Errors;

/// <summary>Compile errors the way a student can use them: cell, line, the line itself, a caret under the fault, and what to do.</summary>
internal static class CompilationErrors
{
    // More than this is nearly always the echo of the first.
    private const int Shown = 10;

    public static CellError Describe(Submission submission, bool useColor)
    {
        var ordered = submission.Diagnostics.OrderBy(e => e.Location.SourceSpan.Start).ToList();
        var traceback = ordered.Take(Shown).SelectMany(e => Lines(e, submission.Compilation, useColor)).ToList();
        if (ordered.Count > Shown) traceback.Add($"… and {ordered.Count - Shown} more errors");
        var advice = ErrorAdvice.For(ordered[0], submission.Compilation);
        return new CellError("CompilationError", advice is null ? Headline(ordered[0]) : $"{Headline(ordered[0]).TrimEnd('.')}. {advice}", traceback);
    }

    private static IEnumerable<string> Lines(Diagnostic error, Compilation compilation, bool useColor)
    {
        yield return Ansi.Red(Headline(error), useColor);
        var span = error.Location.GetLineSpan();
        if (error.Location.SourceTree is { } tree)
        {
            var text = tree.GetText();
            var line = text.Lines[Math.Min(span.StartLinePosition.Line, text.Lines.Count - 1)].ToString();
            yield return "    " + line.Replace('\t', ' ');
            var start = Math.Min(span.StartLinePosition.Character, line.Length);
            var end = Math.Min(span.EndLinePosition.Line == span.StartLinePosition.Line ? span.EndLinePosition.Character : line.Length, line.Length);
            yield return "    " + new string(' ', Width(line[..start])) + Ansi.Red(new string('^', Math.Max(1, Width(line[start..Math.Max(start, end)]))), useColor);
        }

        if (ErrorAdvice.For(error, compilation) is { } advice) yield return "    " + Ansi.Cyan(advice, useColor);
    }

    // Columns on a screen: Chinese, Japanese and Korean characters and most pictures take two, combining marks none.
    private static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var combines = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
            width += combines ? 0 : IsWide(rune.Value) ? 2 : 1;
        }

        return width;
    }

    private static bool IsWide(int codePoint) => codePoint is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    private static string Headline(Diagnostic error)
    {
        var message = $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
        var span = error.Location.GetLineSpan();
        return span.IsValid ? $"{span.Path}, line {span.StartLinePosition.Line + 1}: {message}" : message;
    }
}
