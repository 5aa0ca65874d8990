using System.Text.RegularExpressions;

namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>Two runs say the same: no clock, no unseeded randomness, no culture of the machine.</summary>
public sealed partial class DeterminismRule : LessonRule
{
    /// <inheritdoc/>
    public override string Name => "determinism";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return lesson.Code
            .SelectMany(one => Unsteady().Matches(one.Cell.Source).Select(match => (match.Value, one.At)))
            .Select(one => lesson.Fault(one.At, Name, $"uses {one.Value}, which differs from run to run: use new Rng(seed) or a fixed value; what measures time belongs in a cell tagged 'appendix'."));
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b|\bnew Random\(|\bRandom\.Shared\b|\bGuid\.NewGuid\b|\bStopwatch\b|\bEnvironment\.TickCount\w*|\bCultureInfo\.CurrentCulture\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Unsteady();
}
