using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// Checks a learner's answer and names the usual mistakes. A check never throws: an unsolved notebook runs to its end.
/// </summary>
public static class Check
{
    /// <summary>
    /// Compares a number with the right answer of an exercise. Null and NaN mean "not attempted yet".
    /// Right and wrong attempts are noted in the learner's progress file; where that cannot be written, the message says so.
    /// </summary>
    /// <param name="exerciseId">Lesson and exercise, e.g. <c>L27.E1</c>.</param>
    /// <param name="value">The answer in the unit the task asks for; fractions, not percent.</param>
    public static CheckResult Number(string exerciseId, double? value) => Number(exerciseId, value, ProgressFile.Default);

    internal static CheckResult Number(string exerciseId, double? value, ProgressFile progress)
    {
        var exercise = ExerciseCatalog.Find(exerciseId);
        if (exercise is null) return new CheckResult(exerciseId ?? "", CheckVerdict.UnknownExercise, ExerciseCatalog.Unknown(exerciseId));
        if (value is not { } actual || double.IsNaN(actual))
            return new CheckResult(exercise.Id, CheckVerdict.NotAttempted, $"{exercise.Title} Replace the stub, then run this cell again.");

        var result = Judge(exercise, actual);
        var trouble = progress.Record(exercise.Id, result.Verdict);
        return trouble is null ? result : result with { Message = $"{result.Message} ({trouble})" };
    }

    private static CheckResult Judge(Exercise exercise, double actual)
    {
        var expected = exercise.Answer();
        if (Within(actual, expected, exercise.Tolerance))
            return new CheckResult(exercise.Id, CheckVerdict.Passed, $"{Show(actual)} {exercise.Unit} is right.");

        // A known mistake is given with the same rounding as the right answer, hence the same tolerance, but never less than 1e-3.
        var known = exercise.Mistakes.FirstOrDefault(mistake => Within(actual, mistake.Value(), Math.Max(exercise.Tolerance, 1e-3)));
        var cause = known?.Cause ?? NumberDiagnosis.Explain(actual, expected);
        return cause is null
            ? new CheckResult(exercise.Id, CheckVerdict.Failed, $"{Show(actual)} is not the value asked for. Try Hint.Show(\"{exercise.Id}\", 1).")
            : new CheckResult(exercise.Id, CheckVerdict.NearMiss, $"{Show(actual)}: {cause}");
    }

    private static bool Within(double actual, double expected, double tolerance) =>
        Math.Abs(actual - expected) <= tolerance * (expected == 0 ? 1 : Math.Abs(expected));

    private static string Show(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
