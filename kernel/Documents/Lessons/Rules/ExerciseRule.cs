namespace AlgoAcademy.Documents.Lessons.Rules;

/// <summary>At least three exercises of the standard's kinds, each with task, stub, check, hints in three steps and a folded solution.</summary>
public sealed class ExerciseRule : LessonRule
{
    private const int Fewest = 3;

    private static readonly string[] Kinds = ["formula", "code"];

    /// <inheritdoc/>
    public override string Name => "exercises";

    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Check(Lesson lesson, Shelf shelf)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var exercises = lesson.Metadata.Exercises;
        if (exercises.Count < Fewest)
            yield return lesson.Fault(Name, $"must have at least {Fewest} exercises; metadata.academy.exercises names {exercises.Count}.");
        foreach (var kind in Kinds.Where(kind => exercises.All(one => one.Kind != kind)))
            yield return lesson.Fault(Name, $"has no exercise of the kind '{kind}'.");
        if (exercises.All(one => one.Kind is not ("property" or "judgement")))
            yield return lesson.Fault(Name, "has no exercise of the kind 'property' or 'judgement'.");
        foreach (var fault in exercises.SelectMany(exercise => Faults(lesson, exercise)))
            yield return lesson.Fault(Name, fault);
        foreach (var (cell, at) in lesson.Cells.Where(one => one.Cell.Exercise is { } id && exercises.All(known => known.Id != id)))
            yield return lesson.Fault(at, Name, $"belongs to {cell.Exercise}, which metadata.academy.exercises does not name.");
    }

    private static IEnumerable<string> Faults(Lesson lesson, LessonExercise exercise)
    {
        var id = exercise.Id;
        if (!id.StartsWith(lesson.Metadata.Id + ".E", StringComparison.Ordinal))
            yield return $"the exercise '{id}' must be called {lesson.Metadata.Id}.E1, {lesson.Metadata.Id}.E2, …";
        if (exercise.Hints != 3)
            yield return $"{id} must have 3 hints (nudge, method, first line); metadata says {exercise.Hints?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}.";
        if (exercise.Points is not > 0)
            yield return $"{id} must have points above 0.";
        if (!lesson.Code.Any(one => one.Cell.Exercise == id && one.Cell.HasTag("exercise")))
            yield return $"{id} has no stub: a code cell with the tag 'exercise' and academy.exercise = {id}.";
        if (!lesson.Tagged("check").Any(one => one.Cell.Source.Contains("Check.", StringComparison.Ordinal) && Names(one.Cell, id)))
            yield return $"{id} has no check: a code cell with the tag 'check' and Check.…(\"{id}\", …).";
        if (!lesson.Tagged("hint").Any(one => Names(one.Cell, id)))
            yield return $"{id} has no hint: a code cell with the tag 'hint' and Hint.Show(\"{id}\", 1).";
        var solution = lesson.Prose.FirstOrDefault(one => one.Cell.Exercise == id && one.Cell.HasTag("solution")).Cell;
        if (solution is null || !solution.Source.Contains("<details>", StringComparison.Ordinal) || SolutionCode.Of(solution.Source) is null)
            yield return $"{id} has no solution: a Markdown cell with the tag 'solution', academy.exercise = {id} and a ```csharp block inside <details>.";
    }

    private static bool Names(Cell cell, string id) => cell.Source.Contains($"\"{id}\"", StringComparison.Ordinal);
}
