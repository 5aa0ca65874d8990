namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>The quiz is shown and its questions are called by the lesson's id.</summary>
public sealed class QuizRule : LessonRule
{
    /// <inheritdoc/>
    public override string Name => "quiz";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var id = lesson.Metadata.Id;
        if (!lesson.Tagged("quiz").Any(one => one.Cell.Source.Contains($"Quiz.Show(\"{id}\")", StringComparison.Ordinal)))
            yield return lesson.Fault(Name, $"has no cell with the tag 'quiz' and Quiz.Show(\"{id}\").");
        for (var i = 0; i < lesson.Metadata.Quiz.Count; i++)
        {
            var expected = FormattableString.Invariant($"{id}.Q{i + 1}");
            if (lesson.Metadata.Quiz[i] != expected)
                yield return lesson.Fault(Name, $"metadata.academy.quiz[{i}] must be '{expected}'; was '{lesson.Metadata.Quiz[i]}'.");
        }
    }
}
