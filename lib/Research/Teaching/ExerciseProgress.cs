namespace AlgoAcademy.Research;

/// <summary>How a learner stands in one exercise.</summary>
/// <param name="Attempts">Number of answers checked, right or wrong.</param>
/// <param name="PassedAt">When the first right answer was given, UTC; null if none was yet.</param>
public sealed record ExerciseProgress(int Attempts, DateTimeOffset? PassedAt);
