namespace AlgoAcademy.Research;

/// <summary>
/// An exercise with code as its answer, judged by what it does: each property runs it on data of its own and says what it finds.
/// </summary>
/// <typeparam name="T">The delegate that is asked for.</typeparam>
public sealed record PropertyExercise<T> : Exercise
    where T : Delegate
{
    /// <summary>Properties in the order of looking: each returns null when it holds, else a sentence that helps to mend the code.</summary>
    public required IReadOnlyList<Func<T, string?>> Properties { get; init; }

    internal override string Way => nameof(Check.Property);

    internal CheckResult Judge(T answer)
    {
        foreach (var property in Properties)
        {
            string? fault;
            try
            {
                fault = property(answer);
            }
            catch (Exception error)
            {
                // Whatever the learner's code throws is a finding, not a failure of the check.
                fault = $"Your code stopped with {error.GetType().Name}: {error.Message}";
            }

            if (fault is not null) return new CheckResult(Id, CheckVerdict.NearMiss, fault);
        }

        return new CheckResult(Id, CheckVerdict.Passed, $"All {Properties.Count} properties hold.");
    }
}
