namespace AlgoAcademy.Documents.Lessons;

/// <summary>One rule of the lesson standard that a program can judge.</summary>
public abstract class LessonRule
{
    /// <summary>Its short name in messages, such as "claims".</summary>
    public abstract string Name { get; }

    /// <summary>Where a lesson breaks it, each place with its remedy; none when it is kept.</summary>
    public abstract IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf);
}
