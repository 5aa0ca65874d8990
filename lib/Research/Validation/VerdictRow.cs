namespace AlgoAcademy.Research;

/// <summary>One line of a verdict.</summary>
/// <param name="Test">What was tested.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Number">The number as people read it; empty when nothing was tested.</param>
/// <param name="Threshold">What it had to be; empty without one.</param>
/// <param name="Sentence">The same in plain words, with what is assumed.</param>
public sealed record VerdictRow(string Test, VerdictOutcome Outcome, string Number, string Threshold, string Sentence)
{
    internal static VerdictRow Judged(string test, bool passed, (string Number, string Threshold) values, string sentence) =>
        new(test, passed ? VerdictOutcome.Passed : VerdictOutcome.Failed, values.Number, values.Threshold, sentence);

    internal static VerdictRow NotTested(string test, string why) => new(test, VerdictOutcome.NotTested, "", "", why);
}
