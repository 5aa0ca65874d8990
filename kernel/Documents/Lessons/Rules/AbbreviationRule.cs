using System.Text.RegularExpressions;

namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>An abbreviation is spelled out where it first stands, "order-flow imbalance (OFI)", or is in the glossary.</summary>
public sealed partial class AbbreviationRule : LessonRule
{
    // What is known better by its letters than by its words.
    private static readonly string[] Common =
        ["AM", "API", "AT", "BTC", "CFA", "CPU", "CSV", "DOI", "EU", "EUR", "ETF", "GBP", "HTML", "ID", "II", "III", "IV", "JSON", "NYSE", "OK", "PDF", "PM", "SEC", "UK", "US", "USA", "USD", "UTC"];

    /// <inheritdoc/>
    public override string Name => "abbreviations";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(shelf);
        var known = shelf.Glossary.Values.SelectMany(term => Letters().Matches(term).Select(match => match.Value)).Concat(Common).ToHashSet(StringComparer.Ordinal);
        foreach (var (cell, at) in lesson.Prose)
        {
            var words = Lesson.Words(cell.Source);
            foreach (Match match in Letters().Matches(words))
            {
                if (known.Contains(match.Value))
                    continue;
                known.Add(match.Value);
                if (!words.Contains($"({match.Value}", StringComparison.Ordinal) && !words.Contains($"{match.Value} (", StringComparison.Ordinal))
                    yield return lesson.Fault(at, Name, $"uses {match.Value} for the first time without saying what it stands for: write the words and ({match.Value}), or add it to the glossary.");
            }
        }
    }

    [GeneratedRegex(@"(?<![\w&])[A-Z]{2,6}(?![\w&])", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Letters();
}
