namespace AlgoAcademy.Research;

/// <summary>
/// An exercise with one number as its answer. The answer is a function, computed when it is asked for,
/// so that neither the notebook nor the package's documentation shows it.
/// </summary>
public sealed record Exercise
{
    /// <summary>Lesson and number, e.g. <c>L27.E1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The task in one line.</summary>
    public required string Title { get; init; }

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

    /// <summary>Three steps: a nudge, the method, the first line of code.</summary>
    public required IReadOnlyList<string> Hints { get; init; }
}
