namespace AlgoAcademy.Runner.Lessons;

/// <summary>Where a run is.</summary>
/// <param name="Done">Code cells that ran to their end.</param>
/// <param name="All">Code cells to run.</param>
/// <param name="Note">What a progress display of the running cell says, in one line; null when it has none.</param>
public readonly record struct RunProgress(int Done, int All, string? Note = null);
