using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>
/// Checks a learner's answer and names the usual mistakes. A check never throws: an unsolved notebook runs to its end.
/// Right and wrong attempts are noted in the learner's progress file; where that cannot be written, the message says so.
/// </summary>
public static class Check
{
    /// <summary>Compares a number with the right answer of an exercise. Null and NaN mean "not attempted yet".</summary>
    /// <param name="exerciseId">Lesson and exercise, e.g. <c>L27.E1</c>.</param>
    /// <param name="value">The answer in the unit the task asks for; fractions, not percent.</param>
    public static CheckResult Number(string exerciseId, double? value) => Number(exerciseId, value, ProgressFile.Default);

    /// <summary>Compares numbers with the right ones, in order. Null, an empty sequence and nothing but NaN mean "not attempted yet".</summary>
    /// <param name="exerciseId">Lesson and exercise, e.g. <c>L01.E2</c>.</param>
    /// <param name="values">The answer: an array, a list, a <see cref="Series"/>, whatever can be enumerated.</param>
    public static CheckResult Sequence(string exerciseId, IEnumerable<double>? values) => Sequence(exerciseId, values, ProgressFile.Default);

    /// <summary>Compares whole numbers with the right ones, in order.</summary>
    /// <inheritdoc cref="Sequence(string, IEnumerable{double}?)"/>
    public static CheckResult Sequence(string exerciseId, IEnumerable<long>? values) => Sequence(exerciseId, values?.Select(static value => (double)value));

    /// <summary>Compares whole numbers with the right ones, in order.</summary>
    /// <inheritdoc cref="Sequence(string, IEnumerable{double}?)"/>
    public static CheckResult Sequence(string exerciseId, IEnumerable<int>? values) => Sequence(exerciseId, values?.Select(static value => (double)value));

    /// <summary>Compares numbers with the right ones in any order.</summary>
    /// <inheritdoc cref="Sequence(string, IEnumerable{double}?)"/>
    public static CheckResult Set(string exerciseId, IEnumerable<double>? values) => Sequence(exerciseId, values, ProgressFile.Default, nameof(Set));

    /// <summary>Compares a word or phrase with the right ones; case, spaces and punctuation do not count. Null and blank mean "not attempted yet".</summary>
    /// <param name="exerciseId">Lesson and exercise.</param>
    /// <param name="text">The answer.</param>
    public static CheckResult Text(string exerciseId, string? text) => Text(exerciseId, text, ProgressFile.Default);

    /// <summary>Runs the learner's code on data of the exercise's own and names the first property that does not hold. Null means "not attempted yet".</summary>
    /// <param name="exerciseId">Lesson and exercise.</param>
    /// <param name="code">The answer: a function of the type that the task names.</param>
    public static CheckResult Property<T>(string exerciseId, T? code)
        where T : Delegate => Property(exerciseId, code, ProgressFile.Default);

    internal static CheckResult Number(string exerciseId, double? value, ProgressFile progress) =>
        Judge<NumberExercise>(exerciseId, nameof(Number), progress, value is not { } number || double.IsNaN(number) ? null : exercise => exercise.Judge(number));

    internal static CheckResult Sequence(string exerciseId, IEnumerable<double>? values, ProgressFile progress, string way = nameof(Sequence))
    {
        double[] given = [.. values ?? []];
        return Judge<SequenceExercise>(exerciseId, way, progress, Array.TrueForAll(given, double.IsNaN) ? null : exercise => exercise.Judge(given));
    }

    internal static CheckResult Text(string exerciseId, string? text, ProgressFile progress) =>
        Judge<TextExercise>(exerciseId, nameof(Text), progress, string.IsNullOrWhiteSpace(text) ? null : exercise => exercise.Judge(text));

    internal static CheckResult Property<T>(string exerciseId, T? code, ProgressFile progress)
        where T : Delegate =>
        Judge<PropertyExercise<T>>(exerciseId, nameof(Property), progress, code is null ? null : exercise => exercise.Judge(code));

    internal static string Show(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    // A null judgement is an untouched stub.
    private static CheckResult Judge<TExercise>(string exerciseId, string way, ProgressFile progress, Func<TExercise, CheckResult>? judge)
        where TExercise : Exercise
    {
        var exercise = ExerciseCatalog.Find(exerciseId);
        if (exercise is null) return new CheckResult(exerciseId ?? "", CheckVerdict.UnknownExercise, ExerciseCatalog.Unknown(exerciseId));
        if (exercise is not TExercise known || known.Way != way)
            return new CheckResult(exercise.Id, CheckVerdict.UnknownExercise, OtherWay(exercise, way));
        if (judge is null)
            return new CheckResult(exercise.Id, CheckVerdict.NotAttempted, $"{exercise.Title} Replace the stub, then run this cell again.");

        var result = judge(known);
        var trouble = progress.Record(exercise.Id, result.Verdict);
        return trouble is null ? result : result with { Message = $"{result.Message} ({trouble})" };
    }

    private static string OtherWay(Exercise exercise, string way) => exercise.Way != way
        ? $"{exercise.Id} is checked by Check.{exercise.Way}, not by Check.{way}."
        : $"{exercise.Id} asks for a function of another type: {string.Join(", ", exercise.GetType().GenericTypeArguments.Select(Name))}.";

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GenericTypeArguments.Select(Name))}>"
        : type == typeof(double) ? "double" : type == typeof(double[]) ? "double[]" : type.Name;
}
