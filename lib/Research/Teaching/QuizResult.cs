using System.Net;

namespace AlgoAcademy.Research;

/// <summary>How the answers to a quiz stand, question by question.</summary>
/// <param name="LessonId">The lesson of the quiz.</param>
/// <param name="Right">Number of right answers.</param>
/// <param name="Answered">Number of questions answered with a letter that is offered.</param>
/// <param name="Lines">One line a question, with the explanation of the chosen option.</param>
public sealed record QuizResult(string LessonId, int Right, int Answered, IReadOnlyList<string> Lines)
{
    /// <summary>True when every question is answered rightly.</summary>
    public bool Passed => Lines.Count > 0 && Right == Lines.Count;

    internal static QuizResult Of(Quiz quiz, string letters)
    {
        var lines = new List<string>(quiz.Questions.Count);
        int right = 0, answered = 0;
        foreach (var (number, question) in quiz.Questions.Index())
        {
            var letter = number < letters.Length ? char.ToUpperInvariant(letters[number]) : '.';
            var chosen = letter - 'A';
            if (chosen < 0 || chosen >= question.Options.Count)
            {
                lines.Add($"{number + 1}. not answered yet");
                continue;
            }

            var option = question.Options[chosen];
            answered++;
            if (option.IsRight) right++;
            lines.Add($"{number + 1}{letter} {(option.IsRight ? "✓ right" : "✗ no")}: {option.Why}");
        }

        return new QuizResult(quiz.LessonId, right, answered, lines);
    }

    /// <summary>The score, then one line a question.</summary>
    public override string ToString() => Lines.Count == 0
        ? Quiz.Show(LessonId).ToString()
        : string.Join('\n', [$"{Right} of {Lines.Count} right, {Answered} answered.", .. Lines]);

    /// <summary>The same as an HTML list.</summary>
    public string ToHtml() => Lines.Count == 0
        ? Quiz.Show(LessonId).ToHtml()
        : $"<p><strong>{Right} of {Lines.Count} right, {Answered} answered.</strong></p><ul>{string.Concat(Lines.Select(line => $"<li>{WebUtility.HtmlEncode(line)}</li>"))}</ul>";
}
