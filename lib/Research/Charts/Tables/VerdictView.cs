namespace AlgoAcademy.Research;

/// <summary>How a verdict looks as the last expression of a cell.</summary>
public static class VerdictView
{
    /// <summary>A row for each test with its outcome in words, the number and what it had to be; the summary and the limits below.</summary>
    public static string ToHtml(this Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var rows = verdict.Rows.Select(row =>
            (IReadOnlyList<string>)[row.Test, Word(row.Outcome), row.Number, row.Threshold, row.Sentence]);
        var table = new HtmlTable(verdict.Title, ["Test", "Outcome", "Number", "Had to be", "In words"], [.. rows]) { FirstNumber = 5 }.Write();
        return $"{table}<p><strong>{SvgText.Encode(verdict.Summary)}</strong></p><p>{SvgText.Encode(Verdict.Limits)}</p>";
    }

    private static string Word(VerdictOutcome outcome) => outcome switch
    {
        VerdictOutcome.Passed => "passed",
        VerdictOutcome.Failed => "failed",
        VerdictOutcome.NotTested => "not tested",
        _ => "to know",
    };
}
