using System.Net;

namespace AlgoAcademy.Research;

/// <summary>The answer of a check, to be shown as the last expression of a cell.</summary>
/// <param name="ExerciseId">The id that was asked for.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="Message">One or two sentences: what holds, or what is wrong and how to go on.</param>
public sealed record CheckResult(string ExerciseId, CheckVerdict Verdict, string Message)
{
    /// <summary>True only for a right answer.</summary>
    public bool Passed => Verdict == CheckVerdict.Passed;

    /// <summary>One line of text; the verdict is a word, never only a symbol or a color.</summary>
    public override string ToString() => $"{Symbol} {ExerciseId} {Word}. {Message}";

    /// <summary>The same line as HTML with a colored edge; readable in light and dark pages.</summary>
    public string ToHtml() =>
        $"<div role=\"status\" style=\"border-left:4px solid {Edge};padding:.3em .8em\"><strong>{Symbol} {WebUtility.HtmlEncode(ExerciseId)} {Word}.</strong> {WebUtility.HtmlEncode(Message)}</div>";

    private string Word => Verdict switch
    {
        CheckVerdict.Passed => "passed",
        CheckVerdict.NearMiss => "near miss",
        CheckVerdict.Failed => "not yet right",
        CheckVerdict.NotAttempted => "not attempted yet",
        _ => "unknown",
    };

    private string Symbol => Verdict switch
    {
        CheckVerdict.Passed => "✓",
        CheckVerdict.NearMiss => "≈",
        CheckVerdict.Failed => "✗",
        CheckVerdict.NotAttempted => "○",
        _ => "?",
    };

    // Okabe-Ito colors: distinguishable without red-green vision.
    private string Edge => Verdict switch
    {
        CheckVerdict.Passed => "#009e73",
        CheckVerdict.NearMiss => "#e69f00",
        CheckVerdict.Failed => "#d55e00",
        _ => "#56b4e9",
    };
}
