using System.Net;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>
/// The questions at the end of a lesson. In HTML each option unfolds into its explanation, without any script.
/// </summary>
/// <param name="LessonId">The lesson, e.g. <c>L27</c>.</param>
/// <param name="Questions">In the order asked; empty if the lesson has no quiz.</param>
public sealed record Quiz(string LessonId, IReadOnlyList<QuizQuestion> Questions)
{
    private static readonly Dictionary<string, IReadOnlyList<QuizQuestion>> ByLesson = new(StringComparer.OrdinalIgnoreCase)
    {
        ["L01"] = Lesson01Quiz.Questions,
        ["L27"] = Lesson27Quiz.Questions,
    };

    /// <summary>The quiz of a lesson; an unknown lesson gives one without questions, which says so when shown.</summary>
    public static Quiz Show(string lessonId) => new(lessonId ?? "", ByLesson.GetValueOrDefault(lessonId ?? "") ?? []);

    /// <summary>
    /// Checks one letter a question, e.g. <c>"BCAD"</c>; a dot, underscore or blank leaves a question open. Never throws.
    /// </summary>
    public static QuizResult Answer(string lessonId, string letters) => QuizResult.Of(Show(lessonId), letters ?? "");

    /// <summary>The questions and options as text, without the answers.</summary>
    public override string ToString()
    {
        if (Questions.Count == 0) return $"There is no quiz for '{LessonId}'. Known: {string.Join(", ", ByLesson.Keys)}.";
        var text = new StringBuilder();
        foreach (var (number, question) in Questions.Index())
        {
            text.Append(number + 1).Append(". ").Append(question.Text).Append('\n');
            foreach (var (index, option) in question.Options.Index())
                text.Append("   ").Append(QuizQuestion.Letter(index)).Append(") ").Append(option.Text).Append('\n');
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The questions as a list; each option is a folded <c>details</c> element with its explanation.</summary>
    public string ToHtml()
    {
        if (Questions.Count == 0) return $"<p>{WebUtility.HtmlEncode(ToString())}</p>";
        var html = new StringBuilder("<ol>");
        foreach (var question in Questions)
        {
            html.Append("<li><p>").Append(WebUtility.HtmlEncode(question.Text)).Append("</p>");
            foreach (var (index, option) in question.Options.Index())
                html.Append("<details><summary>").Append(QuizQuestion.Letter(index)).Append(") ").Append(WebUtility.HtmlEncode(option.Text))
                    .Append("</summary><p>").Append(option.IsRight ? "✓ Right. " : "✗ No. ").Append(WebUtility.HtmlEncode(option.Why)).Append("</p></details>");
            html.Append("</li>");
        }

        return html.Append("</ol>").ToString();
    }
}
