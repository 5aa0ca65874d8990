using System.Globalization;
using System.Text.RegularExpressions;
using AlgoAcademy.Documents.CSharp;

namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>
/// A figure in prose (with a decimal point or a percent sign) stands in the lesson's code too: in a claim, which fails the run when
/// it drifts, or as a value that the code sets. Whole numbers, years and what stands in formulas are left to the reader's eye. Where a
/// figure is only quoted, <c>&lt;!-- quoted: where from --&gt;</c> in its cell says so.
/// </summary>
public sealed partial class ClaimRule : LessonRule
{
    /// <inheritdoc/>
    public override string Name => "claims";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var computed = lesson.Code.SelectMany(one => Numbers(one.Cell.Source)).ToHashSet();
        if (!lesson.Code.Any(one => one.Cell.Source.Contains("Claim.", StringComparison.Ordinal)))
            yield return lesson.Fault(Name, "has no Claim: put Claim.Near(\"…\", actual, expected, tolerance) beside each figure of the text.");
        foreach (var (cell, at) in lesson.Prose.Where(one => !one.Cell.HasTag("solution") && !one.Cell.HasTag("exercise") && !one.Cell.Source.Contains("<!-- quoted:", StringComparison.Ordinal)))
        {
            foreach (Match figure in Figure().Matches(Lesson.Words(cell.Source)))
            {
                if (!IsComputed(figure, computed))
                    yield return lesson.Fault(at, Name, $"states {figure.Value.Trim()}, which no cell claims or sets: add it to a Claim beside it, or say <!-- quoted: source --> in this cell.");
            }
        }
    }

    private static bool IsComputed(Match figure, HashSet<decimal> computed)
    {
        var value = decimal.Parse(figure.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var isPercent = figure.Groups["percent"].Success;
        return computed.Contains(value) || (isPercent && computed.Contains(value / 100));
    }

    private static IEnumerable<decimal> Numbers(string code) => CSharpLexer.Tokenize(code)
        .Where(token => token.Kind == CSharpTokenKind.Number)
        .Select(token => decimal.TryParse(Digits().Match(token.Text.Replace("_", "", StringComparison.Ordinal)).Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : (decimal?)null)
        .OfType<decimal>();

    [GeneratedRegex(@"(?<![\w.,])(?<!(section|equation|chapter|version|figure|table|rule|\.NET|C\#)s?\s)(?<number>\d[\d,]*\.\d+|\d+(?=\s?%)|\d+(?=\spercent\b))(?<percent>\s?%|\spercent\b)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^[0-9.]+([eE][+-]?[0-9]+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Digits();
}
