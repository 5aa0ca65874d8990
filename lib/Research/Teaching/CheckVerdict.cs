namespace AlgoAcademy.Research;

/// <summary>What a check found out about a learner's answer.</summary>
public enum CheckVerdict
{
    /// <summary>The stub is untouched: the value is null or NaN. Counts neither for nor against the learner.</summary>
    NotAttempted,

    /// <summary>The answer lies within the exercise's tolerance.</summary>
    Passed,

    /// <summary>The answer is wrong in a way that has a name: units, sign, annualization, a known misreading.</summary>
    NearMiss,

    /// <summary>The answer is wrong and no usual cause explains it.</summary>
    Failed,

    /// <summary>There is no exercise of that id.</summary>
    UnknownExercise,
}
