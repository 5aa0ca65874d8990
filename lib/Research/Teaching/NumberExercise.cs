namespace AlgoAcademy.Research;

/// <summary>
/// An exercise with one number as its answer. The answer is a function, computed when it is asked for,
/// so that neither the notebook nor the package's documentation shows it.
/// </summary>
public sealed record NumberExercise : Exercise
{
    /// <summary>Unit the answer is expected in, e.g. <c>times capital</c> or <c>trading days</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Recomputes the right answer.</summary>
    public required Func<double> Answer { get; init; }

    /// <summary>
    /// Largest accepted distance, relative to the right answer (absolute if that is zero).
    /// It leaves room for rounding to the digits the task asks for, not for another method.
    /// </summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>Typical wrong answers of this exercise; looked at before the general causes of <see cref="NumberDiagnosis"/>.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];

    internal override string Way => nameof(Check.Number);

    internal CheckResult Judge(double actual)
    {
        var expected = Answer();
        if (Near(actual, expected, Tolerance))
            return new CheckResult(Id, CheckVerdict.Passed, $"{Check.Show(actual)} {Unit} is right.");

        // A known mistake is given with the same rounding as the right answer, hence the same tolerance, but never less than 1e-3;
        // where several are so near, as prices are, the nearest counts.
        var known = Mistakes.Where(mistake => Near(actual, mistake.Value(), Math.Max(Tolerance, 1e-3))).MinBy(mistake => Math.Abs(actual - mistake.Value()));
        var cause = known?.Cause ?? NumberDiagnosis.Explain(actual, expected);
        return cause is null
            ? new CheckResult(Id, CheckVerdict.Failed, $"{Check.Show(actual)} is not the value asked for. Try Hint.Show(\"{Id}\", 1).")
            : new CheckResult(Id, CheckVerdict.NearMiss, $"{Check.Show(actual)}: {cause}");
    }

    internal static bool Near(double actual, double expected, double tolerance) =>
        Math.Abs(actual - expected) <= tolerance * (expected == 0 ? 1 : Math.Abs(expected));
}
