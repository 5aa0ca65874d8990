using AlgoAcademy.Documents.Lessons.Rules;

namespace AlgoAcademy.Documents.Lessons;

/// <summary>Holds lessons to all of the standard that a program can judge.</summary>
public static class LessonCheck
{
    /// <summary>The rules, in the order in which an author meets them.</summary>
    public static IReadOnlyList<LessonRule> Rules { get; } =
    [
        new UnfinishedRule(), new MetadataRule(), new CatalogRule(), new TagRule(), new OrderRule(), new SetupRule(), new ParameterCountRule(), new DepthRule(),
        new ProseBetweenRule(), new HeadingRule(), new TableRule(), new AbbreviationRule(), new ClaimRule(), new PlotRule(), new DiagramRule(),
        new DataRule(), new CitationRule(), new ExerciseRule(), new QuizRule(), new DeterminismRule(), new HonestyRule(), new LinkRule(),
    ];

    /// <summary>Checks a notebook's file: its form in git, then the standard.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="shelf">What lessons may refer to.</param>
    /// <returns>What is wrong, in the order of the rules; empty when nothing is.</returns>
    /// <exception cref="NotebookFormatException">The file is no notebook.</exception>
    public static IReadOnlyList<LintFinding> CheckFile(string path, string name, Shelf shelf)
    {
        var text = File.ReadAllText(path);
        return [.. NotebookLint.Check(text, name), .. Check(new Lesson(name, NotebookReader.Read(text, name)), shelf)];
    }

    /// <summary>Checks a lesson.</summary>
    public static IReadOnlyList<LintFinding> Check(Lesson lesson, Shelf shelf) => [.. Rules.SelectMany(rule => rule.Check(lesson, shelf))];
}
