namespace AlgoAcademy.Research;

/// <summary>An exercise with several numbers as its answer, in order or as a set. The answer is computed when it is asked for.</summary>
public sealed record SequenceExercise : Exercise
{
    /// <summary>Unit of the numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>Recomputes the right answer.</summary>
    public required Func<IReadOnlyList<double>> Answer { get; init; }

    /// <summary>Whether the order is of no account.</summary>
    public bool IsSet { get; init; }

    /// <summary>Largest accepted distance of each number, relative to the right one (absolute if that is zero). NaN is right where NaN is due.</summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>Typical wrong answers of this exercise; looked at before the general causes of <see cref="SequenceDiagnosis"/>.</summary>
    public IReadOnlyList<SequenceMistake> Mistakes { get; init; } = [];

    internal override string Way => IsSet ? nameof(Check.Set) : nameof(Check.Sequence);

    internal CheckResult Judge(IReadOnlyList<double> actual)
    {
        var (given, expected) = (InOrder(actual), InOrder(Answer()));
        if (Near(given, expected, Tolerance))
            return new CheckResult(Id, CheckVerdict.Passed, $"All {expected.Count} values ({Unit}) are right.");

        var known = Mistakes.FirstOrDefault(mistake => Near(given, InOrder(mistake.Values()), Math.Max(Tolerance, 1e-3)));
        var cause = known?.Cause ?? SequenceDiagnosis.Explain(given, expected, Tolerance);
        return new CheckResult(Id, CheckVerdict.NearMiss, cause);
    }

    internal static bool Near(IReadOnlyList<double> actual, IReadOnlyList<double> expected, double tolerance) =>
        actual.Count == expected.Count && actual.Zip(expected).All(pair => SequenceDiagnosis.Near(pair.First, pair.Second, tolerance));

    private IReadOnlyList<double> InOrder(IReadOnlyList<double> values) => IsSet ? [.. values.Order()] : values;
}
